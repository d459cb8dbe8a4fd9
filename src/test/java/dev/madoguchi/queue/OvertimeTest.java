package dev.madoguchi.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OvertimeTest {
    private static final Instant CLOSING = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void countsWhoWasServedPastClosingAndUntilWhen() {
        Overtime overtime = Overtime.after(
                CLOSING,
                List.of(
                        event(QueueAction.DONE, -5),
                        event(QueueAction.DONE, 10),
                        event(QueueAction.DONE, 25),
                        event(QueueAction.COLLECT, 26)));

        assertEquals(new Overtime(2, Duration.ofMinutes(26)), overtime);
    }

    @Test
    void isNothingOnADayThatEndedInTime() {
        assertEquals(new Overtime(0, Duration.ZERO), Overtime.after(CLOSING, List.of(event(QueueAction.DONE, -1))));
    }

    private static QueueEvent event(QueueAction action, int minutes) {
        return new QueueEvent(
                UUID.randomUUID(),
                new TicketNumber("main", LocalDate.of(2026, 11, 20), "A", 1),
                action,
                Optional.of("card-1"),
                Destination.none(),
                new QueueActor("W-01", "1001"),
                CLOSING.plus(Duration.ofMinutes(minutes)));
    }
}
