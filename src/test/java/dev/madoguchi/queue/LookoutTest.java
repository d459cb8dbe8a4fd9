package dev.madoguchi.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookoutTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NINE = Instant.parse("2026-11-20T00:00:00Z");
    private static final SiteSign SIGN = new SiteSign(
            "本庁",
            List.of(new SiteSign.Purpose("A", "申請"), new SiteSign.Purpose("C", "電子証明書")),
            List.of(
                    new SiteSign.Counter("card-1", "カード窓口1", List.of("A")),
                    new SiteSign.Counter("card-2", "カード窓口2", List.of("A"))));

    private final QueueBook book = new QueueBook();
    private final Lookout lookout = new Lookout("main", ZoneId.of("Asia/Tokyo"));

    @Test
    void estimatesByTheMedianServiceTheWaitingAndTheOpenWindows() {
        serve(1, "card-1", 0, 4);
        serve(2, "card-2", 4, 10);
        serve(3, "card-1", 10, 30);
        for (int number = 4; number <= 8; number++) {
            act(20, QueueAction.ISSUE, number, "card-1");
        }

        Line line = lookout.lines(book, SIGN, at(32)).getFirst();

        assertEquals(new Line("A", "申請", 5, 12, Optional.of(15), 2), line);
    }

    @Test
    void estimatesNothingFromTwoServings() {
        serve(1, "card-1", 0, 4);
        serve(2, "card-1", 4, 8);
        act(8, QueueAction.ISSUE, 3, "card-1");

        assertEquals(
                Optional.empty(), lookout.lines(book, SIGN, at(9)).getFirst().estimateMinutes());
    }

    @Test
    void countsNoWindowThatDidNothingForHalfAnHour() {
        serve(1, "card-1", 0, 4);

        assertEquals(1, lookout.lines(book, SIGN, at(33)).getFirst().openWindows());
        assertEquals(0, lookout.lines(book, SIGN, at(35)).getFirst().openWindows());
    }

    @Test
    void showsTheLastCallsNewestFirstUntilTheirNumbersAreGone() {
        for (int number = 1; number <= 3; number++) {
            act(0, QueueAction.ISSUE, number, "card-1");
        }
        act(1, QueueAction.CALL, 1, "card-1");
        act(2, QueueAction.CALL, 2, "card-2");
        act(3, QueueAction.RECALL, 1, "card-1");
        act(4, QueueAction.CALL, 3, "card-2");
        act(5, QueueAction.NO_SHOW, 3, "card-2");

        BoardState board = lookout.board(book, SIGN, DAY, at(6), 7);

        assertEquals(
                List.of("A-001 カード窓口1 2", "A-002 カード窓口2 1"),
                board.calls().stream()
                        .map(call -> call.label() + " " + call.windowName() + " " + call.times())
                        .toList());
        assertEquals(7, board.version());
    }

    private void serve(int number, String window, int from, int to) {
        act(from, QueueAction.ISSUE, number, window);
        act(from, QueueAction.CALL, number, window);
        act(from, QueueAction.SERVE, number, window);
        act(to, QueueAction.DONE, number, window);
    }

    private void act(int minute, QueueAction action, int number, String window) {
        book.take(new QueueEvent(
                UUID.randomUUID(),
                new TicketNumber("main", DAY, "A", number),
                action,
                Optional.of(window),
                Destination.none(),
                new QueueActor("W-01", "1001"),
                at(minute)));
    }

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
