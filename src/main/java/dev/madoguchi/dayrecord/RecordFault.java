package dev.madoguchi.dayrecord;

/** Why a record was not taken. */
public enum RecordFault {
    /** The profile has no such topic. */
    NO_TOPIC,
    /** A text that this kind needs, or needs before it is closed, is empty. */
    TEXT_MISSING,
    TEXT_TOO_LONG,
    /** A text looks as if it had personal data. */
    PERSONAL_DATA,
    /** A number that cannot be. */
    TIMES,
    /** When it began is missing, or it ends before it began. */
    CLOCK_TIMES,
    /** An outage is not over while it has no end, or entries are still to be made. */
    NOT_OVER,
    /** Somebody else has corrected the record meanwhile. */
    OUTDATED;

    /** The key of the sentences for the clerk. */
    public String messageKey() {
        return "dayrecord.fault." + name();
    }
}
