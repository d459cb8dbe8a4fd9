package dev.madoguchi.reception;

import java.time.LocalDate;
import java.time.Period;

/**
 * From when a card or a certificate may be renewed (domain-facts 1.10): from the day after the date that lies this long before its last
 * day. A last day of 15 June opens it on 16 March.
 *
 * <p>Where that month is too short, Java's rule is taken (31 May opens it on 1 March); what the official rule is was not found.
 *
 * @param before three months today, a year with the next generation of cards (domain-facts 8.6)
 */
public record RenewalWindow(Period before) {

    /** The first day on which what ends with this day may be renewed. */
    public LocalDate opens(LocalDate lastDay) {
        return lastDay.minus(before).plusDays(1);
    }

    /** Whether it may be renewed on this day; what has ended may be too. */
    public boolean isOpen(LocalDate lastDay, LocalDate today) {
        return !today.isBefore(opens(lastDay));
    }
}
