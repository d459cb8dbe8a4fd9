package dev.madoguchi.outbox;

/** Where a sealed record stands on its way to the city. */
public enum OutboxState {
    /** Waits for its next try. */
    QUEUED,
    /** A try was begun; whether the city has it is not known. After a crash it is tried again. */
    SENDING,
    /** The city refused it; a person has to look. */
    REFUSED,
    /** The city's receipt is stored. */
    RECEIPTED,
    /** Receipted, and the envelope was removed. */
    ERASED
}
