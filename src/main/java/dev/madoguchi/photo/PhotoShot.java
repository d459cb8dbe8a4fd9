package dev.madoguchi.photo;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.CheckedPhoto;
import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.photo.cut.CardPhoto;
import java.util.List;

/** What came of pressing the button. */
public sealed interface PhotoShot {
    /**
     * A photo was made; its measures may still warn, and a person decides.
     *
     * @param picture the photo, decoded where it was made, so that no screen waits for it
     */
    record Taken(CardPhoto photo, CheckedPhoto checked, Frame frame, Frame picture) implements PhotoShot {
        /** Decodes the photo; slow. */
        static Taken of(CardPhoto photo, CheckedPhoto checked, Frame frame) {
            return new Taken(photo, checked, frame, Frame.of(photo.image()));
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Taken";
        }
    }

    /** No photo can be made of what the camera saw. */
    record NotUsable(PhotoProblem why, CheckedPhoto checked, Frame frame) implements PhotoShot {
        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "NotUsable[" + why + "]";
        }
    }

    /** What was seen on the frame. */
    CheckedPhoto checked();

    /** The frame that was used, uncut. */
    Frame frame();

    /** All that was measured. */
    default List<Measure> measures() {
        return checked().measures();
    }

    /** The worst state of all measures; on {@link State#FAIL} the photo should be taken again. */
    default State verdict() {
        return checked().verdict();
    }
}
