package dev.madoguchi.app.bench;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.form.FormPicture;
import java.util.List;
import java.util.Random;

/** A drawn form of an invented id as a poor camera sees it: turned, sized and spoiled at random, from a seed. */
final class SpoiledForm {
    static final int WIDTH = 960;
    static final int HEIGHT = 720;

    private static final List<Spoiling> SPOILINGS = List.of(Spoiling.values());

    private final Spoiling spoiling;
    private final ApplicationId id;
    private final byte[] luminance;

    private SpoiledForm(Spoiling spoiling, ApplicationId id, byte[] luminance) {
        this.spoiling = spoiling;
        this.id = id;
        this.luminance = luminance;
    }

    /** The form of that number in the corpus of the seed; the spoilings take turns. */
    static SpoiledForm of(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Spoiling spoiling = SPOILINGS.get(number % SPOILINGS.size());
        ApplicationId id = ApplicationId.invented(random.nextInt(1_000_000_000));
        SheetPose pose = SheetPose.of(spoiling, random);
        float[] picture = pose.draw(Frame.of(FormPicture.upperPart(id)), WIDTH, HEIGHT);
        return new SpoiledForm(
                spoiling, id, new BadLight(spoiling, pose.modulePixels(), random).fall(picture, WIDTH, HEIGHT));
    }

    Spoiling spoiling() {
        return spoiling;
    }

    /** What a right reading says. */
    String text() {
        return FormPicture.address(id);
    }

    /** Brightness 0 to 255, {@link #WIDTH} bytes a row. */
    byte[] luminance() {
        return luminance.clone();
    }
}
