package dev.madoguchi.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueueTimesTest {
    private static final Instant NINE = Instant.parse("2026-11-20T00:00:00Z");

    private final List<QueueEvent> events = new ArrayList<>();

    @Test
    void tellsWaitWalkServeAndIdleOfEachOfficer() {
        at(0, "", QueueAction.ISSUE, 1);
        at(2, "", QueueAction.ISSUE, 2);
        at(10, "1001", QueueAction.CALL, 1);
        at(11, "1001", QueueAction.SERVE, 1);
        at(21, "1001", QueueAction.DONE, 1);
        at(26, "1001", QueueAction.CALL, 2);
        at(29, "1001", QueueAction.SERVE, 2);
        at(49, "1001", QueueAction.DONE, 2);

        List<QueueTimes.Row> rows = QueueTimes.of(events);

        assertEquals(
                List.of(new QueueTimes.Row("1001", "A", 2, 2, minutes(17), minutes(2), minutes(15), minutes(5))), rows);
    }

    @Test
    void countsWhatAnInterruptedServingTook() {
        at(0, "", QueueAction.ISSUE, 1);
        at(5, "1001", QueueAction.CALL, 1);
        at(6, "1001", QueueAction.SERVE, 1);
        at(16, "1001", QueueAction.HOLD, 1);
        at(30, "1001", QueueAction.SERVE, 1);
        at(35, "1001", QueueAction.DONE, 1);

        QueueTimes.Row row = QueueTimes.of(events).getFirst();

        assertEquals(minutes(15), row.took());
        assertEquals(minutes(14), row.idle());
        assertEquals(minutes(5), row.waited());
    }

    @Test
    void putsTheOfficersOfAPurposeTogether() {
        at(0, "", QueueAction.ISSUE, 1);
        at(0, "", QueueAction.ISSUE, 2);
        at(0, "", QueueAction.ISSUE, 3);
        at(4, "1001", QueueAction.CALL, 1);
        at(4, "1001", QueueAction.SERVE, 1);
        at(10, "1002", QueueAction.CALL, 2);
        at(10, "1002", QueueAction.SERVE, 2);
        at(14, "1001", QueueAction.DONE, 1);
        at(16, "1001", QueueAction.CALL, 3);
        at(17, "1001", QueueAction.NO_SHOW, 3);
        at(40, "1002", QueueAction.DONE, 2);

        List<QueueTimes.Purpose> purposes = QueueTimes.byPurpose(events);

        assertEquals(List.of(new QueueTimes.Purpose("A", 3, 2, minutes(10), minutes(20))), purposes);
    }

    private void at(int minute, String officer, QueueAction action, int number) {
        events.add(new QueueEvent(
                UUID.randomUUID(),
                new TicketNumber("main", LocalDate.of(2026, 11, 20), "A", number),
                action,
                Optional.of("card-1"),
                Destination.none(),
                new QueueActor("W-01", officer),
                NINE.plus(minutes(minute))));
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
