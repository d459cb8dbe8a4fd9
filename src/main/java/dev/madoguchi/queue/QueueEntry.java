package dev.madoguchi.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * A number and where it stands.
 *
 * @param purpose the letter of what its holder waits for or is served with now; another than the number's own after a transfer
 * @param window the window that has it, that it is meant for, or that had it last
 * @param issuedAt when it was given: what its place in the queue goes by
 * @param since when it came to stand so
 * @param calls how often it was called
 * @param changes how many events made it what it is
 */
public record QueueEntry(
        TicketNumber ticket,
        QueuePhase phase,
        String purpose,
        Optional<String> window,
        PaperState paper,
        Instant issuedAt,
        Instant since,
        int calls,
        int changes) {

    /** A number that was just given. */
    static QueueEntry issued(QueueEvent event) {
        return new QueueEntry(
                event.ticket(),
                QueuePhase.WAITING,
                event.ticket().purpose(),
                Optional.empty(),
                PaperState.OUT,
                event.at(),
                event.at(),
                0,
                1);
    }

    /** Whether this window has it now. */
    public boolean isAt(Optional<String> other) {
        return phase.atWindow() && window.equals(other);
    }

    /** The same number moved on by an event. */
    QueueEntry moved(QueuePhase to, QueueEvent event) {
        boolean called = event.action() == QueueAction.CALL || event.action() == QueueAction.RECALL;
        return new QueueEntry(
                ticket,
                to,
                event.to().purpose().orElse(purpose),
                windowAfter(to, event),
                paper,
                issuedAt,
                event.at(),
                called ? calls + 1 : calls,
                changes + 1);
    }

    /** Who waits again is nobody's, unless meant for one window; who ended or did not come stays with the window that had it. */
    private Optional<String> windowAfter(QueuePhase to, QueueEvent event) {
        return to.waits() ? event.to().window() : event.window().or(() -> window);
    }

    QueueEntry withPaper(PaperState now) {
        return new QueueEntry(ticket, phase, purpose, window, now, issuedAt, since, calls, changes + 1);
    }
}
