package dev.madoguchi.dayrecord;

import java.time.LocalTime;

/**
 * What an accident at this station may touch at this moment, out of its data (F91).
 *
 * @param station where
 * @param at when it was looked
 * @param kept records that are sealed and not erased here
 * @param begun cases that were begun and not sealed
 * @param unsent of the kept ones, those that the city has not receipted
 */
public record Affected(String station, LocalTime at, int kept, int begun, int unsent) {

    /** Of how many people there is anything here. */
    public int records() {
        return kept + begun;
    }
}
