package dev.madoguchi.app.station;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.station.QueueLink;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.queue.station.Seat;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.staff.Person;
import dev.madoguchi.ticket.TicketLanguages;
import dev.madoguchi.ticket.Tickets;

/** The numbers that a station gives and calls, in the queue that it shares with the others of its site. */
final class NumberBooks implements AutoCloseable {
    private final Tickets tickets;
    private final TicketLanguages languages;
    private final Seat seat;
    private final QueueStation queue;

    /** @param city where the queue's server is */
    NumberBooks(Ground ground, Profile profile, Site site, CityServers city) {
        var name = ground.name();
        tickets = new Tickets(ground.database(), ground.clock());
        languages = new TicketLanguages(ground.database());
        seat = new Seat(name, SiteSign.of(profile, site));
        queue = new QueueStation(
                ground.database(),
                tickets,
                new QueueLink(city, ground.identity().tls(), name),
                seat,
                ground.clock());
    }

    /** Begins to talk with the queue's server. */
    void start() {
        queue.start();
    }

    Tickets tickets() {
        return tickets;
    }

    /** In which language the holders of numbers are spoken to. */
    TicketLanguages languages() {
        return languages;
    }

    QueueStation queue() {
        return queue;
    }

    /** Somebody has signed in here: what is done to the queue is theirs. */
    void takenBy(Person person) {
        seat.takenBy(person.id());
    }

    @Override
    public void close() {
        queue.close();
    }
}
