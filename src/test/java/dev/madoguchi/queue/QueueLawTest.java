package dev.madoguchi.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueueLawTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final TicketNumber A1 = new TicketNumber("main", LocalDate.of(2026, 11, 20), "A", 1);
    private static final Optional<String> HERE = Optional.of("card-1");
    private static final Optional<String> THERE = Optional.of("card-2");

    /** What the window that has a number may do with it, written down by hand. */
    private static final Map<QueuePhase, Set<QueueAction>> MAY = Map.of(
            QueuePhase.WAITING,
                    EnumSet.of(
                            QueueAction.CALL,
                            QueueAction.SERVE,
                            QueueAction.TRANSFER,
                            QueueAction.LEFT,
                            QueueAction.VOID),
            QueuePhase.CALLED,
                    EnumSet.of(
                            QueueAction.RECALL,
                            QueueAction.SERVE,
                            QueueAction.HOLD,
                            QueueAction.RETURN,
                            QueueAction.TRANSFER,
                            QueueAction.NO_SHOW,
                            QueueAction.LEFT,
                            QueueAction.VOID),
            QueuePhase.SERVING,
                    EnumSet.of(
                            QueueAction.HOLD,
                            QueueAction.RETURN,
                            QueueAction.TRANSFER,
                            QueueAction.DONE,
                            QueueAction.LEFT,
                            QueueAction.VOID),
            QueuePhase.HELD,
                    EnumSet.of(
                            QueueAction.CALL,
                            QueueAction.SERVE,
                            QueueAction.RETURN,
                            QueueAction.TRANSFER,
                            QueueAction.DONE,
                            QueueAction.LEFT,
                            QueueAction.VOID),
            QueuePhase.RETURNED,
                    EnumSet.of(
                            QueueAction.CALL,
                            QueueAction.SERVE,
                            QueueAction.TRANSFER,
                            QueueAction.LEFT,
                            QueueAction.VOID),
            QueuePhase.TRANSFERRED,
                    EnumSet.of(
                            QueueAction.CALL,
                            QueueAction.SERVE,
                            QueueAction.TRANSFER,
                            QueueAction.LEFT,
                            QueueAction.VOID),
            QueuePhase.NO_SHOW,
                    EnumSet.of(
                            QueueAction.CALL,
                            QueueAction.SERVE,
                            QueueAction.RETURN,
                            QueueAction.TRANSFER,
                            QueueAction.LEFT,
                            QueueAction.VOID),
            QueuePhase.DONE, Set.of(),
            QueuePhase.LEFT, Set.of(),
            QueuePhase.VOID, Set.of());

    @Test
    void allowsExactlyWhatIsWrittenDown() {
        Map<QueuePhase, Set<QueueAction>> allowed = new TreeMap<>();

        for (QueuePhase phase : QueuePhase.values()) {
            Set<QueueAction> actions = EnumSet.noneOf(QueueAction.class);
            for (QueueAction action : QueueAction.values()) {
                boolean paper = action == QueueAction.COLLECT || action == QueueAction.LOSE;
                if (!paper && judge(entry(phase), action, HERE) instanceof Verdict.Counts) {
                    actions.add(action);
                }
            }
            allowed.put(phase, actions);
        }

        assertEquals(new TreeMap<>(MAY), allowed);
    }

    @Test
    void leavesANumberToTheWindowThatCalledIt() {
        Verdict refused = new Verdict.Refused(QueueRefusal.ELSEWHERE);

        assertEquals(refused, judge(entry(QueuePhase.CALLED), QueueAction.CALL, THERE));
        assertEquals(refused, judge(entry(QueuePhase.SERVING), QueueAction.SERVE, THERE));
        assertEquals(refused, judge(entry(QueuePhase.SERVING), QueueAction.DONE, THERE));
        assertEquals(refused, judge(entry(QueuePhase.HELD), QueueAction.CALL, THERE));
    }

    @Test
    void letsAVisitorBeServedWhereHeSits() {
        Verdict.Counts sits = (Verdict.Counts) judge(entry(QueuePhase.CALLED), QueueAction.SERVE, THERE);

        assertEquals(QueuePhase.SERVING, sits.entry().phase());
        assertEquals(THERE, sits.entry().window());
    }

    @Test
    void takesAPaperBackOnceWhateverBecameOfTheNumber() {
        QueueEntry done = entry(QueuePhase.DONE);

        Verdict.Counts back = (Verdict.Counts) judge(done, QueueAction.COLLECT, HERE);

        assertEquals(PaperState.COLLECTED, back.entry().paper());
        assertEquals(new Verdict.Refused(QueueRefusal.NOT_NOW), judge(back.entry(), QueueAction.COLLECT, HERE));
        assertEquals(new Verdict.Refused(QueueRefusal.NOT_NOW), judge(back.entry(), QueueAction.LOSE, HERE));
    }

    @Test
    void knowsNoNumberThatWasNotGivenAndGivesNoneTwice() {
        assertEquals(
                new Verdict.Refused(QueueRefusal.NO_TICKET),
                QueueLaw.judge(Optional.empty(), event(QueueAction.CALL, HERE)));
        assertEquals(new Verdict.Refused(QueueRefusal.TAKEN), judge(entry(QueuePhase.DONE), QueueAction.ISSUE, HERE));
    }

    private static Verdict judge(QueueEntry now, QueueAction action, Optional<String> window) {
        return QueueLaw.judge(Optional.of(now), event(action, window));
    }

    private static QueueEvent event(QueueAction action, Optional<String> window) {
        return new QueueEvent(
                UUID.randomUUID(), A1, action, window, Destination.none(), new QueueActor("W-01", "1001"), NOON);
    }

    private static QueueEntry entry(QueuePhase phase) {
        Optional<String> window = phase.waits() ? Optional.empty() : HERE;
        return new QueueEntry(A1, phase, "A", window, PaperState.OUT, NOON, NOON, 0, 1);
    }
}
