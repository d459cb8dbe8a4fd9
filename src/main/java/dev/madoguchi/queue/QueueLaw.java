package dev.madoguchi.queue;

import java.util.Optional;

/**
 * Which change of a number is legal. The server, every station and every test judge by this.
 *
 * <p>Of two windows that call the same number, the call that reaches the server first counts and the other one is refused. A visitor
 * who sits at a window is served there, whichever window called: of a call and a serving the serving counts, and of two servings
 * the first that reaches the server.
 */
public final class QueueLaw {
    private QueueLaw() {}

    /**
     * Judges an event.
     *
     * @param now where its number stands; empty where it was not given yet
     */
    public static Verdict judge(Optional<QueueEntry> now, QueueEvent event) {
        if (event.action() == QueueAction.ISSUE) {
            return now.isPresent()
                    ? new Verdict.Refused(QueueRefusal.TAKEN)
                    : new Verdict.Counts(QueueEntry.issued(event));
        }
        return now.map(entry -> judge(entry, event)).orElse(new Verdict.Refused(QueueRefusal.NO_TICKET));
    }

    private static Verdict judge(QueueEntry now, QueueEvent event) {
        return switch (event.action()) {
            case COLLECT -> paper(now, PaperState.COLLECTED, now.paper() != PaperState.COLLECTED);
            case LOSE -> paper(now, PaperState.LOST, now.paper() == PaperState.OUT);
            case ISSUE, CALL, RECALL, SERVE, HOLD, RETURN, TRANSFER, NO_SHOW, DONE, LEFT, VOID ->
                refusal(now, event)
                        .<Verdict>map(Verdict.Refused::new)
                        .orElseGet(() -> new Verdict.Counts(now.moved(target(event.action()), event)));
        };
    }

    private static Verdict paper(QueueEntry now, PaperState to, boolean legal) {
        return legal ? new Verdict.Counts(now.withPaper(to)) : new Verdict.Refused(QueueRefusal.NOT_NOW);
    }

    private static Optional<QueueRefusal> refusal(QueueEntry now, QueueEvent event) {
        if (now.phase().ended()) {
            return Optional.of(QueueRefusal.ENDED);
        }
        if (isElsewhere(now, event)) {
            return Optional.of(QueueRefusal.ELSEWHERE);
        }
        return mayCome(now.phase(), event.action()) ? Optional.empty() : Optional.of(QueueRefusal.NOT_NOW);
    }

    /** Another window has the number, and what is done is neither that its holder sits down here nor that it has no holder. */
    private static boolean isElsewhere(QueueEntry now, QueueEvent event) {
        boolean sitsDown = event.action() == QueueAction.SERVE && now.phase() != QueuePhase.SERVING;
        boolean nobody = event.action() == QueueAction.VOID;
        return now.phase().atWindow() && !now.isAt(event.window()) && !sitsDown && !nobody;
    }

    private static boolean mayCome(QueuePhase now, QueueAction action) {
        return switch (action) {
            case CALL -> now.waits() || now == QueuePhase.NO_SHOW || now == QueuePhase.HELD;
            case RECALL, NO_SHOW -> now == QueuePhase.CALLED;
            case SERVE -> now != QueuePhase.SERVING;
            case HOLD -> now == QueuePhase.CALLED || now == QueuePhase.SERVING;
            case RETURN -> now.atWindow() || now == QueuePhase.NO_SHOW;
            case TRANSFER, LEFT, VOID -> true;
            case DONE -> now == QueuePhase.SERVING || now == QueuePhase.HELD;
            case ISSUE, COLLECT, LOSE -> false;
        };
    }

    private static QueuePhase target(QueueAction action) {
        return switch (action) {
            case CALL, RECALL -> QueuePhase.CALLED;
            case SERVE -> QueuePhase.SERVING;
            case HOLD -> QueuePhase.HELD;
            case RETURN -> QueuePhase.RETURNED;
            case TRANSFER -> QueuePhase.TRANSFERRED;
            case NO_SHOW -> QueuePhase.NO_SHOW;
            case DONE -> QueuePhase.DONE;
            case LEFT -> QueuePhase.LEFT;
            case VOID -> QueuePhase.VOID;
            case ISSUE, COLLECT, LOSE -> QueuePhase.WAITING;
        };
    }
}
