package dev.madoguchi.city.queue;

import dev.madoguchi.queue.TicketNumber;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** The counters of one site, inside the transaction that gives the number. */
final class QueueCounter {
    private final Handle handle;
    private final Place place;

    QueueCounter(Handle handle, Place place) {
        this.handle = handle;
        this.place = place;
    }

    /**
     * The next number of a series and day.
     *
     * @throws LostRaceException where another server counted at the same moment; the transaction is to be tried again
     */
    TicketNumber next(LocalDate day, String series) {
        int last = handle.createQuery("""
                        select last_number from queue_counter
                        where municipality = :municipality and site = :site and queue_day = :day and series = :series
                        """)
                .bindMethods(place)
                .bind("day", day)
                .bind("series", series)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        var next = new TicketNumber(place.site(), day, series, last + 1);
        String sql = last == 0 ? """
                insert into queue_counter (municipality, site, queue_day, series, last_number)
                values (:municipality, :site, :day, :series, :number)
                """ : """
                update queue_counter set last_number = :number where municipality = :municipality and site = :site
                    and queue_day = :day and series = :series and last_number = :number - 1
                """;
        int rows = handle.createUpdate(sql)
                .bindMethods(place)
                .bind("day", day)
                .bind("series", series)
                .bind("number", next.number())
                .execute();
        if (rows != 1) {
            throw new LostRaceException();
        }
        return next;
    }
}
