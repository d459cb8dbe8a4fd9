package dev.madoguchi.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A report that is owed.
 *
 * @param first the day, or the first day of the month
 * @param due by when, in the site's own time; empty where the specification sets no time
 * @param handedIn when it was; empty while it is owed
 * @param confirming whether the city confirms it, and has
 */
public record Duty(
        ReportKind kind,
        LocalDate first,
        Optional<LocalDateTime> due,
        Optional<LocalDateTime> handedIn,
        Confirming confirming) {
    private static final Duration SOON = Duration.ofHours(1);

    /** The city's confirmation in writing (003 §20-1). */
    public enum Confirming {
        /** The specification asks for none. */
        NOT_ASKED,
        /** It is asked for, and not there yet. */
        AWAITED,
        /** It is there. */
        DONE
    }

    /** How a duty stands. */
    public enum State {
        /** Handed in by its time. */
        MET,
        /** Handed in, but late. */
        MET_LATE,
        /** Owed, and there is time. */
        OPEN,
        /** Owed within the hour. */
        SOON,
        /** Owed, and its time has passed. */
        MISSED
    }

    public State state(LocalDateTime now) {
        if (handedIn.isPresent()) {
            return due.filter(handedIn.get()::isAfter).isPresent() ? State.MET_LATE : State.MET;
        }
        if (due.filter(now::isAfter).isPresent()) {
            return State.MISSED;
        }
        return due.filter(now.plus(SOON)::isAfter).isPresent() ? State.SOON : State.OPEN;
    }

    /** How long until it is due; negative when that has passed, empty where no time is set. */
    public Optional<Duration> left(LocalDateTime now) {
        return due.map(moment -> Duration.between(now, moment));
    }
}
