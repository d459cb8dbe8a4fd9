package dev.madoguchi.queue;

/** What becomes of an event. */
public sealed interface Verdict {
    /** It counts, and the number stands like this now. */
    record Counts(QueueEntry entry) implements Verdict {}

    /** It does not count; the number stands as before. */
    record Refused(QueueRefusal refusal) implements Verdict {}
}
