package dev.madoguchi.queue.station;

import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueRefusal;
import java.util.Optional;

/** What became of something that was done to a number. */
public sealed interface QueueOutcome {
    /**
     * It counts.
     *
     * @param decided whether the server has decided so; false where it is away, and may yet decide otherwise
     */
    record Done(QueueEntry entry, boolean decided) implements QueueOutcome {}

    /** It does not count. */
    record Refused(QueueRefusal refusal, Optional<QueueEntry> entry) implements QueueOutcome {}
}
