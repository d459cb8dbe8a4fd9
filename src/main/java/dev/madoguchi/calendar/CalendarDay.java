package dev.madoguchi.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What holds at one place on one day.
 *
 * @param hours empty where it is shut
 * @param why the rule that decided
 * @param outage why no card procedures can be done although it is open; empty where they can, or where it is shut
 */
public record CalendarDay(LocalDate date, Optional<OpenHours> hours, Reason why, Optional<Reason> outage) {

    /**
     * From opening to closing.
     *
     * @param from before {@code to}
     */
    public record OpenHours(LocalTime from, LocalTime to) {}

    /** Whether it is open at a time of the day: from its first minute to before its last. */
    public boolean openAt(LocalTime time) {
        return hours.filter(open -> !time.isBefore(open.from()) && time.isBefore(open.to()))
                .isPresent();
    }

    public boolean open() {
        return hours.isPresent();
    }
}
