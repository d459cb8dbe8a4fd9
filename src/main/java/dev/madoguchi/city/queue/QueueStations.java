package dev.madoguchi.city.queue;

import dev.madoguchi.queue.QueueEvent;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which letters each station of a site puts behind a series' letter, inside a transaction of somebody else's. */
final class QueueStations {
    private static final int ALPHABET = 26;
    /** Longer letters are a station's own making, for numbers that it gives before it ever reached the server. */
    private static final int LONGEST_GIVEN = 2;

    private final Handle handle;
    private final Place place;

    QueueStations(Handle handle, Place place) {
        this.handle = handle;
        this.place = place;
    }

    /** The letters of a station, given now where it has none: A for the first station of a site, and so on. */
    String letters(String station, Instant now) {
        return find(station).orElseGet(() -> {
            int others = handle.createQuery("""
                            select count(*) from queue_station where municipality = :municipality and site = :site
                            """)
                    .bindMethods(place)
                    .mapTo(Integer.class)
                    .one();
            handle.createUpdate("""
                            insert into queue_station (municipality, site, station, letters, joined_at)
                            values (:municipality, :site, :station, :letters, :now)
                            """)
                    .bindMethods(place)
                    .bind("station", station)
                    .bind("letters", letters(others))
                    .bind("now", now)
                    .execute();
            return letters(others);
        });
    }

    /** A to Z, then AA to ZZ. */
    private static String letters(int place) {
        String last = String.valueOf((char) ('A' + place % ALPHABET));
        return place < ALPHABET ? last : (char) ('A' + place / ALPHABET - 1) + last;
    }

    private Optional<String> find(String station) {
        return handle.createQuery("""
                        select letters from queue_station
                        where municipality = :municipality and site = :site and station = :station
                        """)
                .bindMethods(place)
                .bind("station", station)
                .mapTo(String.class)
                .findOne();
    }

    /** Whether a station may give this number by itself. */
    boolean owns(QueueEvent issue) {
        String letters = issue.ticket().series().substring(1);
        return letters.length() > LONGEST_GIVEN
                || find(issue.by().station()).filter(letters::equals).isPresent();
    }
}
