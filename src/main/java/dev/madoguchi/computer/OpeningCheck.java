package dev.madoguchi.computer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A confirmed check of the computer. It names no device: a telephone that was plugged in may bear its owner's name.
 *
 * @param who the id of who confirmed it
 */
public record OpeningCheck(UUID id, LocalDate day, String who, Instant at, List<Row> rows) {

    public OpeningCheck {
        rows = List.copyOf(rows);
    }

    /**
     * One line of it.
     *
     * @param subject a name of {@code ComputerRule.What}, one of {@code Subject} after {@link #TRIAL}, or the question as the profile
     *     had it that day
     * @param outcome what it came to
     * @param remark why the counter does without a device; empty otherwise
     */
    public record Row(String subject, Outcome outcome, String remark) {
        /** Stands before the name of a device that was tried. */
        static final String TRIAL = "TRIAL_";

        Row(String subject, Outcome outcome) {
            this(subject, outcome, "");
        }
    }

    /** What a line came to. */
    public enum Outcome {
        /** The program saw that it is as it should be. */
        FINE,
        /** It is not as it should be, and the person went on knowing it. */
        ACCEPTED,
        /** The person looked at it and found it as it should be. */
        LOOKED_AT,
        /** The device did its work when it was tried. */
        WORKED,
        /** The counter does without the device. */
        LEFT_OUT
    }
}
