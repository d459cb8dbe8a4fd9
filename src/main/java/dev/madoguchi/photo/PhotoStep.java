package dev.madoguchi.photo;

import dev.madoguchi.ui.Trouble;
import java.util.List;
import java.util.Optional;

/** Where the photo step stands: always exactly one of these. */
public sealed interface PhotoStep {
    /** The visitor sits down; {@code problem} is what to tell first, {@code measures} all that was measured just now. */
    record Framing(Optional<PhotoProblem> problem, List<Measure> measures) implements PhotoStep {
        public Framing {
            measures = List.copyOf(measures);
        }
    }

    /** The button was pressed. */
    record Shooting() implements PhotoStep {}

    /** A photo was made and waits for a person to accept it. */
    record Taken(CardPhoto photo, List<Measure> measures) implements PhotoStep {
        public Taken {
            measures = List.copyOf(measures);
        }

        /** Whether some measure says to take it again. */
        public boolean fails() {
            return measures.stream().anyMatch(measure -> measure.state() == Measure.State.FAIL);
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Taken";
        }
    }

    /** The camera failed; it is tried again by itself. */
    record Failed(Trouble trouble) implements PhotoStep {}
}
