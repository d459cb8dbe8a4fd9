package dev.madoguchi.app.workstation;

import dev.madoguchi.photo.PhotoStep;
import dev.madoguchi.photo.PhotoViewModel;
import dev.madoguchi.photo.check.Measure;
import java.time.Duration;

/** Works the camera as a photographer does, for what works a counter without fingers: a blink spoils a photo, then it is taken again. */
public final class Shots {
    private static final int MOST = 20;

    private Shots() {}

    /**
     * Takes photos until one can be used.
     *
     * @param limit for each wait
     * @throws IllegalStateException when nobody poses in time, or no photo can be used
     */
    public static PhotoStep.Taken usable(PhotoViewModel photo, Duration limit) {
        for (int shots = 0; shots < MOST; shots++) {
            Watching.until(photo.stepProperty(), Shots::poses, limit);
            Toolkit.run(photo::shoot);
            PhotoStep seen = Watching.until(photo.stepProperty(), step -> !(step instanceof PhotoStep.Shooting), limit);
            if (seen instanceof PhotoStep.Taken taken) {
                if (!taken.fails()) {
                    return taken;
                }
                Toolkit.run(photo::begin);
            }
        }
        throw new IllegalStateException("none of " + MOST + " photos can be used");
    }

    /** Whether somebody sits before the camera as a photo wants it. */
    public static boolean poses(PhotoStep now) {
        return now instanceof PhotoStep.Framing framing
                && !framing.measures().isEmpty()
                && framing.measures().stream().noneMatch(measure -> measure.state() == Measure.State.FAIL);
    }
}
