package dev.madoguchi.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A number given to a visitor. It names no person.
 *
 * @param site where it was given
 * @param series the letters before the number: the first stands for a kind of procedure, any more for the station that gave the number
 *     without the others
 * @param day the working day it counts for
 * @param number counted from 1 for each site, series and day
 * @param at when it was given
 */
public record Ticket(String site, String series, LocalDate day, int number, Instant at) {

    /** The letter of the kind of procedure. */
    public String purpose() {
        return series.substring(0, 1);
    }

    /** The number as it is printed, shown and called, such as {@code A-012}. */
    public String label() {
        return String.format(Locale.ROOT, "%s-%03d", series, number);
    }
}
