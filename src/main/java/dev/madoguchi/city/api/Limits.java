package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;
import java.time.Duration;

/**
 * What keeps the server from more than it can bear.
 *
 * @param pace how often each station may ask
 * @param room whether there is room for more records
 * @param waiting how many may wait for a queue to change
 * @param silence how long nothing may come of what is awaited, a body or the next request on an open connection
 */
record Limits(StationPace pace, DiskRoom room, int waiting, Duration silence) {
    /** Twice the 2,000 stations of one server: each has one, and one more that it has given up without the server's knowing yet. */
    static final int USUALLY_WAITING = 4000;

    /** More than the 30 seconds after which the JDK's client gives up an unused connection: it must not send on one that closes. */
    static final Duration USUAL_SILENCE = Duration.ofSeconds(45);

    /** The usual ones for so many requests and so much room. */
    Limits(StationPace pace, DiskRoom room, int waiting) {
        this(pace, room, waiting, USUAL_SILENCE);
    }

    /** The usual ones, by the disk that the city lies on. */
    static Limits usual(CityHome home) {
        return new Limits(StationPace.usual(), new DiskRoom(home::usableBytes), USUALLY_WAITING);
    }
}
