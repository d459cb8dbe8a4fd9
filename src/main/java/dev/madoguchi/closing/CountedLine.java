package dev.madoguchi.closing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line of the comparison, and what a person said of it.
 *
 * @param blocks whether the day stays open while it is not settled
 * @param answer what a person counted and wrote; empty where that was said of other numbers
 */
public record CountedLine(DayLine line, boolean blocks, Optional<Answer> answer) {

    /**
     * What a person said.
     *
     * @param counted how many there are
     * @param explanation why they differ; empty where they do not
     * @param by the person's id
     */
    public record Answer(int counted, String explanation, String by, Instant at) {}

    /** How a line stands. */
    public enum State {
        /** Both numbers are there and the same, or the difference is explained. */
        SETTLED,
        /** A person has to count. */
        TO_COUNT,
        /** The numbers differ, and nobody has said why. */
        TO_EXPLAIN;

        /** The key of its word. */
        public String messageKey() {
            return "closing.lineState." + name();
        }
    }

    /** How many there are; empty while nobody has counted. */
    public OptionalInt counted() {
        return line.found().isPresent()
                ? line.found()
                : answer.map(said -> OptionalInt.of(said.counted())).orElse(OptionalInt.empty());
    }

    /** By how many there are more than there should be; negative where some are missing, empty while nobody has counted. */
    public OptionalInt difference() {
        OptionalInt counted = counted();
        return counted.isPresent() ? OptionalInt.of(counted.getAsInt() - line.expected()) : counted;
    }

    public State state() {
        OptionalInt difference = difference();
        if (difference.isEmpty()) {
            return State.TO_COUNT;
        }
        boolean explained = answer.filter(said -> !said.explanation().isEmpty()).isPresent();
        return difference.getAsInt() == 0 || explained ? State.SETTLED : State.TO_EXPLAIN;
    }

    /** Whether the day cannot be closed because of this line. */
    public boolean isOpen() {
        return blocks && state() != State.SETTLED;
    }
}
