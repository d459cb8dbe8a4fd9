package dev.madoguchi.city.console;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days from a first to a last, both included; a year at most, so that no address makes the server count for ever.
 */
record Span(LocalDate first, LocalDate last) {
    private static final int USUAL = 14;
    private static final int LONGEST = 366;

    /** What the address says; the last two weeks where it says nothing or makes no sense. */
    static Span of(Asked asked, Clock clock) {
        LocalDate last = day(asked.value("last")).orElse(LocalDate.now(clock));
        LocalDate first = day(asked.value("first")).orElse(last.minusDays(USUAL - 1));
        boolean fits = !first.isAfter(last) && ChronoUnit.DAYS.between(first, last) < LONGEST;
        return new Span(fits ? first : last.minusDays(USUAL - 1), last);
    }

    /** A day as browsers write it; empty where the text is none. */
    static Optional<LocalDate> day(String text) {
        try {
            // years of four digits only: others overflow a database's days
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
