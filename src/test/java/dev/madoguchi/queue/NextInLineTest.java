package dev.madoguchi.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.municipality.QueueRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextInLineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NINE = Instant.parse("2026-11-20T00:00:00Z");
    private static final QueueRule RULE = new QueueRule(3, Duration.ofMinutes(30), "001 §8");
    private static final NextInLine COUNTER = new NextInLine("counter", Set.of("A", "C"), Set.of("C"), RULE);

    private final QueueBook book = new QueueBook();
    private int minute;

    @Test
    void callsCertificatesFirst() {
        issue("A", 1);
        issue("C", 1);

        assertEquals(new Pick.First(entry("C", 1)), pick());
    }

    @Test
    void letsOneOtherComeAfterThreeInARow() {
        issue("A", 1);
        issue("A", 2);
        for (int number = 1; number <= 8; number++) {
            issue("C", number);
        }

        List<String> called = new ArrayList<>();
        for (int turn = 0; turn < 10; turn++) {
            QueueEntry next = pick().entry();
            called.add(next.ticket().label());
            act(QueueAction.CALL, next.ticket(), "counter");
        }

        assertEquals(
                List.of("C-001", "C-002", "C-003", "A-001", "C-004", "C-005", "C-006", "A-002", "C-007", "C-008"),
                called);
    }

    @Test
    void callsWhoHasWaitedTooLongAndSaysSo() {
        issue("A", 1);
        minute = 29;
        issue("C", 1);
        assertEquals(new Pick.First(entry("C", 1)), pick());

        minute = 31;

        assertEquals(new Pick.WaitedLong(entry("A", 1), Duration.ofMinutes(31)), pick());
    }

    @Test
    void saysAfterHowManyTheOthersTurnCame() {
        issue("A", 1);
        for (int number = 1; number <= 4; number++) {
            issue("C", number);
        }
        for (int number = 1; number <= 3; number++) {
            act(QueueAction.CALL, ticket("C", number), "counter");
        }

        assertEquals(new Pick.Guarded(entry("A", 1), 3), pick());
    }

    @Test
    void callsWhoWasSentToThisWindowBeforeAllOthers() {
        issue("C", 1);
        issue("B", 1);
        act(QueueAction.CALL, ticket("B", 1), "card-1");
        book.take(new QueueEvent(
                UUID.randomUUID(),
                ticket("B", 1),
                QueueAction.TRANSFER,
                Optional.of("card-1"),
                Destination.window("counter"),
                new QueueActor("W-01", ""),
                now()));

        assertEquals(new Pick.Sent(entry("B", 1)), pick());
    }

    @Test
    void callsNobodyWhoWaitsForOtherWindows() {
        issue("B", 1);

        assertEquals(Optional.empty(), COUNTER.pick(book, now()));
    }

    @Test
    void keepsThePlaceOfWhoIsSentBackToWait() {
        issue("A", 1);
        issue("A", 2);
        act(QueueAction.CALL, ticket("A", 1), "counter");
        act(QueueAction.RETURN, ticket("A", 1), "counter");

        assertEquals(new Pick.InOrder(entry("A", 1)), pick());
    }

    private Pick pick() {
        return COUNTER.pick(book, now()).orElseThrow();
    }

    private QueueEntry entry(String series, int number) {
        return book.entry(ticket(series, number)).orElseThrow();
    }

    private void issue(String series, int number) {
        act(QueueAction.ISSUE, ticket(series, number), "counter");
    }

    private void act(QueueAction action, TicketNumber ticket, String window) {
        book.take(new QueueEvent(
                UUID.randomUUID(),
                ticket,
                action,
                Optional.of(window),
                Destination.none(),
                new QueueActor("W-01", ""),
                now()));
    }

    private Instant now() {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private static TicketNumber ticket(String series, int number) {
        return new TicketNumber("main", DAY, series, number);
    }
}
