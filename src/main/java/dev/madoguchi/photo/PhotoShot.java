package dev.madoguchi.photo;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.Measure.State;
import java.util.List;

/** What came of pressing the button. */
public sealed interface PhotoShot {
    /** A photo was made; its measures may still warn, and a person decides. */
    record Taken(CardPhoto photo, List<Measure> measures, Frame frame) implements PhotoShot {
        public Taken {
            measures = List.copyOf(measures);
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Taken";
        }
    }

    /** No photo can be made of what the camera saw. */
    record NotUsable(PhotoProblem why, List<Measure> measures, Frame frame) implements PhotoShot {
        public NotUsable {
            measures = List.copyOf(measures);
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "NotUsable[" + why + "]";
        }
    }

    /** All that was measured. */
    List<Measure> measures();

    /** The frame that was used, uncut. */
    Frame frame();

    /** The worst state of all measures; on {@link State#FAIL} the photo should be taken again. */
    default State verdict() {
        return Measure.worst(measures()).map(Measure::state).orElse(State.PASS);
    }
}
