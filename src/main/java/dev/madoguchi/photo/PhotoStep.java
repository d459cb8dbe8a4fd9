package dev.madoguchi.photo;

import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.ui.Trouble;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the photo step stands: always exactly one of these. */
public sealed interface PhotoStep {
    /**
     * The visitor sits down.
     *
     * @param problem what to tell first of what the camera sees now
     * @param measures all that was measured just now
     * @param spoiled why the last shot became no photo; stays until the next shot, or until somebody has read it
     */
    record Framing(Optional<PhotoProblem> problem, List<Measure> measures, Optional<PhotoProblem> spoiled)
            implements PhotoStep {
        public Framing {
            measures = List.copyOf(measures);
        }
    }

    /** The button was pressed. */
    record Shooting() implements PhotoStep {}

    /**
     * A photo was made and waits for a person to accept it.
     *
     * @param origin where the picture is from
     */
    record Taken(PhotoShot.Taken shot, Origin origin) implements PhotoStep {
        /** The photo as it will be used. */
        public CardPhoto photo() {
            return shot.photo();
        }

        /** All that was measured. */
        public List<Measure> measures() {
            return shot.measures();
        }

        /** Whether some measure says to take it again. */
        public boolean fails() {
            return measures().stream().anyMatch(measure -> measure.state() == Measure.State.FAIL);
        }

        /** What a person has to confirm of it: of what the camera has just taken, everybody knows when that was. */
        public Set<PersonCheck> asked() {
            return origin == Origin.CAMERA
                    ? EnumSet.complementOf(EnumSet.of(PersonCheck.RECENT))
                    : EnumSet.allOf(PersonCheck.class);
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Taken";
        }
    }

    /** No photo can be made of the picture that was brought; it stays until another one is taken. */
    record Refused(PhotoProblem why, List<Measure> measures) implements PhotoStep {
        public Refused {
            measures = List.copyOf(measures);
        }
    }

    /** The camera failed; it is tried again by itself. */
    record Failed(Trouble trouble) implements PhotoStep {}

    /** Where a picture is from. */
    enum Origin {
        /** The counter's camera took it just now. */
        CAMERA,
        /** It was on a digital camera's card. */
        CARD
    }
}
