package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;

/**
 * What keeps the server from more than it can bear.
 *
 * @param pace how often each station may ask
 * @param room whether there is room for more records
 * @param waiting how many may wait for a queue to change
 */
record Limits(StationPace pace, DiskRoom room, int waiting) {
    /** Twice the 2,000 stations of one server: each has one, and one more that it has given up without the server's knowing yet. */
    static final int USUALLY_WAITING = 4000;

    /** The usual ones, by the disk that the city lies on. */
    static Limits usual(CityHome home) {
        return new Limits(StationPace.usual(), new DiskRoom(home::usableBytes), USUALLY_WAITING);
    }
}
