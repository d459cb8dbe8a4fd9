package dev.madoguchi.queue.station;

import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueBook;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketState;
import dev.madoguchi.ticket.TicketStatus;
import dev.madoguchi.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds what the queue does not know of this station's own tickets: a number that was given, or a visit that ended, just before a crash.
 * The events have ids made of the number, so that finding the same thing twice does nothing.
 */
final class TicketEnds {
    private final Tickets tickets;
    private final QueueMemory memory;
    private final Seat seat;
    private final Clock clock;

    TicketEnds(Tickets tickets, QueueMemory memory, Seat seat, Clock clock) {
        this.tickets = tickets;
        this.memory = memory;
        this.seat = seat;
        this.clock = clock;
    }

    /** The event that a number was given by this station. */
    static QueueEvent issued(Ticket ticket, QueueActor by) {
        return event(numberOf(ticket), QueueAction.ISSUE, Optional.empty(), by, ticket.at());
    }

    static TicketNumber numberOf(Ticket ticket) {
        return new TicketNumber(ticket.site(), ticket.day(), ticket.series(), ticket.number());
    }

    private static QueueEvent event(
            TicketNumber number, QueueAction action, Optional<String> window, QueueActor by, Instant at) {
        String name =
                String.join("|", by.station(), number.site(), number.day().toString(), number.label(), action.name());
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new QueueEvent(id, number, action, window, Destination.none(), by, at);
    }

    /** What has to be told now, in the order in which it is to be done. */
    List<QueueEvent> missing() {
        memory.today(LocalDate.now(clock));
        QueueBook book = memory.book();
        List<QueueEvent> missing = new ArrayList<>();
        for (TicketStatus status : tickets.of(seat.name().site(), memory.day())) {
            Ticket ticket = status.ticket();
            Optional<QueueEntry> entry = book.entry(numberOf(ticket));
            if (entry.isEmpty() && ticket.series().length() > 1) {
                missing.add(issued(ticket, seat.actor()));
            }
            entry.filter(now -> !now.phase().ended()).ifPresent(now -> missing.addAll(end(status, now)));
        }
        return missing;
    }

    private List<QueueEvent> end(TicketStatus status, QueueEntry now) {
        QueueAction action = status.state() == TicketState.DONE ? QueueAction.DONE : QueueAction.LEFT;
        boolean over = status.state() == TicketState.DONE || status.state() == TicketState.LEFT;
        if (!over || now.window().isEmpty() || !now.phase().atWindow()) {
            return List.of();
        }
        List<QueueEvent> events = new ArrayList<>();
        switch (now.phase()) {
            case CALLED -> {
                events.add(event(now.ticket(), QueueAction.SERVE, now.window(), seat.actor(), now.since()));
                events.add(event(now.ticket(), action, now.window(), seat.actor(), status.since()));
            }
            case SERVING, HELD -> events.add(event(now.ticket(), action, now.window(), seat.actor(), status.since()));
            case WAITING, RETURNED, TRANSFERRED, NO_SHOW, DONE, LEFT, VOID -> {}
        }
        return events;
    }
}
