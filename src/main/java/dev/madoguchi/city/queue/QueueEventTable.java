package dev.madoguchi.city.queue;

import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueEventRow;
import dev.madoguchi.queue.QueueRefusal;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of queue events of one site, inside a transaction of somebody else's. */
final class QueueEventTable {
    private static final String COLUMNS = """
            select site, id, seq, queue_day, series, number, action, window_id, to_purpose, to_window, station, officer,
                   happened_at, refusal
            from queue_event where municipality = :municipality and site = :site
            """;

    private final Handle handle;
    private final Place place;

    QueueEventTable(Handle handle, Place place) {
        this.handle = handle;
        this.place = place;
    }

    Optional<Settled> find(UUID id) {
        return handle.createQuery(COLUMNS + " and id = :id")
                .bindMethods(place)
                .bind("id", id)
                .map((row, context) -> QueueEventRow.settled(row))
                .findOne();
    }

    /** The events that made a number what it is, in their order. */
    List<Settled> counting(TicketNumber ticket) {
        return handle.createQuery(COLUMNS + """
                         and queue_day = :day and series = :series and number = :number and step is not null order by step
                        """)
                .bindMethods(place)
                .bind("day", ticket.day())
                .bind("series", ticket.series())
                .bind("number", ticket.number())
                .map((row, context) -> QueueEventRow.settled(row))
                .list();
    }

    /** What was decided after one decision and up to another, in that order, and at most so many of it. */
    List<Settled> between(long since, long upTo, int most) {
        return handle.createQuery(COLUMNS + " and seq > :since and seq <= :upTo order by seq limit :most")
                .bindMethods(place)
                .bind("since", since)
                .bind("upTo", upTo)
                .bind("most", most)
                .map((row, context) -> QueueEventRow.settled(row))
                .list();
    }

    /**
     * The first decision about a number of a day. It is asked by the order of days: with {@code queue_day = :day} and the order of
     * decisions alone, PostgreSQL takes the other index and reads all that the site ever decided before that day.
     */
    Optional<Long> first(LocalDate day) {
        return handle.createQuery("""
                        select seq from queue_event where municipality = :municipality and site = :site
                            and queue_day >= :day and queue_day <= :day
                        order by queue_day, seq limit 1
                        """)
                .bindMethods(place)
                .bind("day", day)
                .mapTo(Long.class)
                .findOne();
    }

    Settled add(QueueEvent event, Optional<Integer> step, Optional<QueueRefusal> refusal, Instant now) {
        handle.createUpdate("""
                        insert into queue_event (municipality, site, id, seq, queue_day, series, number, step, action, window_id,
                            to_purpose, to_window, station, officer, happened_at, received_at, refusal)
                        values (:municipality, :site, :id, :seq, :day, :series, :number, :step, :action, :window,
                            :toPurpose, :toWindow, :station, :officer, :at, :now, :refusal)
                        """)
                .bindMethods(place)
                .bind("id", event.id())
                .bind("seq", new QueueOrder(handle, place).next())
                .bind("day", event.ticket().day())
                .bind("series", event.ticket().series())
                .bind("number", event.ticket().number())
                .bind("step", step.orElse(null))
                .bind("action", event.action().name())
                .bind("window", event.window().orElse(null))
                .bind("toPurpose", event.to().purpose().orElse(null))
                .bind("toWindow", event.to().window().orElse(null))
                .bind("station", event.by().station())
                .bind("officer", event.by().officer())
                .bind("at", event.at())
                .bind("now", now)
                .bind("refusal", refusal.map(QueueRefusal::name).orElse(null))
                .execute();
        return find(event.id()).orElseThrow();
    }
}
