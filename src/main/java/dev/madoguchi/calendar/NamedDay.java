package dev.madoguchi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code national-holidays.yaml}: a holiday that the Act names, and how its date is found. Just one of {@code day},
 * {@code monday} and {@code equinox} is given.
 *
 * @param month 1 to 12
 * @param day of the month
 * @param monday which Monday of the month, from 1
 * @param equinox the day of the month, with its fraction, on which the equinox fell in 1980
 * @param from its first year; empty means always
 * @param to its last year; empty means still
 */
record NamedDay(
        String name,
        int month,
        @Nullable Integer day,
        @Nullable Integer monday,
        @Nullable Double equinox,
        @Nullable Integer from,
        @Nullable Integer to) {
    private static final int EPOCH = 1980;
    private static final int LEAP = 4;
    /** How much longer than 365 days the sun's year is. */
    private static final double YEAR = 0.242194;

    boolean in(int year) {
        return (from == null || year >= from) && (to == null || year <= to);
    }

    LocalDate date(int year) {
        if (day != null) {
            return LocalDate.of(year, month, day);
        }
        LocalDate first = LocalDate.of(year, month, 1);
        if (monday != null) {
            return first.with(TemporalAdjusters.dayOfWeekInMonth(monday, DayOfWeek.MONDAY));
        }
        if (equinox == null) {
            throw new IllegalStateException(name + " has no date");
        }
        return first.withDayOfMonth(equinoxDay(equinox, year - EPOCH));
    }

    /** The usual approximation, good from 1980 to 2099; what the government announces each February has always agreed with it. */
    private static int equinoxDay(double start, int years) {
        return (int) Math.floor(start + YEAR * years) - Math.floorDiv(years, LEAP);
    }
}
