package dev.madoguchi.city.vault;

import java.time.LocalDate;

/**
 * Somebody's day in the shift table of a site.
 *
 * @param seq its number in the municipality, from 1 and without gaps
 * @param person the id at the counter
 * @param version of that person's day, from 1
 * @param station that planned it
 * @param shifts in one line; empty for none
 */
public record KeptShifts(
        long seq, String site, LocalDate day, String person, int version, String station, String shifts) {}
