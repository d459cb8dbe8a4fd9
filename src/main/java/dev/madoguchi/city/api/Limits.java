package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;

/**
 * What keeps the server from more than it can bear.
 *
 * @param pace how often each station may ask
 * @param room whether there is room for more records
 */
record Limits(StationPace pace, DiskRoom room) {

    /** The usual ones, by the disk that the city lies on. */
    static Limits usual(CityHome home) {
        return new Limits(StationPace.usual(), new DiskRoom(home::usableBytes));
    }
}
