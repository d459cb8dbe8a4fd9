package dev.madoguchi.queue.station;

import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.ticket.Numbers;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.Tickets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives numbers: the site's own by the server, or without it the station's, which no other station gives. */
final class NumberGiving implements Numbers {
    private final QueueDeeds deeds;
    private final QueueStore store;
    private final QueueMemory memory;
    private final Tickets tickets;
    private final Stamp stamp;

    NumberGiving(QueueDeeds deeds, QueueStore store, QueueMemory memory, Tickets tickets, Stamp stamp) {
        this.deeds = deeds;
        this.store = store;
        this.memory = memory;
        this.tickets = tickets;
        this.stamp = stamp;
    }

    @Override
    public Ticket issue(String site, String series) {
        return deeds.one(() -> fromServer(series), () -> ownNumber(site, series));
    }

    private Optional<Ticket> fromServer(String series) {
        UUID id = UUID.randomUUID();
        LocalDate today = stamp.today();
        store.asking(id, today, series, stamp.now());
        var asked = new TicketNumber(stamp.site(), today, series, 0);
        QueueEvent issue = stamp.event(id, QueueAction.ISSUE, asked, Optional.empty(), Destination.none());
        return deeds.send(issue, () -> store.asked(id)).filter(Settled::counts).map(counts -> {
            Ticket ticket = ticketOf(counts.event());
            tickets.adopt(ticket);
            store.settle(List.of(counts));
            store.asked(id);
            memory.decided(counts);
            return ticket;
        });
    }

    private Ticket ownNumber(String site, String series) {
        String letters = store.letters().orElseGet(() -> OwnLetters.of(stamp.station()));
        Ticket ticket = tickets.issue(site, series + letters);
        deeds.pend(TicketEnds.issued(ticket, stamp.actor()));
        return ticket;
    }

    static Ticket ticketOf(QueueEvent issue) {
        TicketNumber number = issue.ticket();
        return new Ticket(number.site(), number.series(), number.day(), number.number(), issue.at());
    }
}
