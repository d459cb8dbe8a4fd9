package dev.madoguchi.queue.desk;

import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueRefusal;
import dev.madoguchi.ticket.Ticket;
import java.util.Optional;

/** What the screen has to say about the last deed: always exactly one of these. */
public sealed interface QueueTold {
    /** Nothing was done yet. */
    record Nothing() implements QueueTold {}

    /** It counts; by the server's word, or by this station's alone. */
    record Done(QueueAction action, QueueEntry entry, boolean decided) implements QueueTold {}

    /** It does not count. */
    record Refused(QueueRefusal refusal, Optional<QueueEntry> entry) implements QueueTold {}

    /** Nobody waits for this window. */
    record Nobody() implements QueueTold {}

    /** A visit begins. */
    record Begun(Ticket ticket) implements QueueTold {}

    /** It could not be written down. */
    record Failed() implements QueueTold {}
}
