package dev.madoguchi.queue.station;

import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.TicketNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Says of each deed where, when and by whom it is done.
 *
 * @param clock in the time zone of the site
 */
record Stamp(Seat seat, Clock clock) {

    QueueEvent event(UUID id, QueueAction action, TicketNumber ticket, Optional<String> window, Destination to) {
        return new QueueEvent(id, ticket, action, window, to, actor(), now());
    }

    QueueActor actor() {
        return seat.actor();
    }

    String site() {
        return seat.name().site();
    }

    String station() {
        return seat.name().station();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
