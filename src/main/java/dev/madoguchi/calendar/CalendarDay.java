package dev.madoguchi.calendar;

import java.time.Duration;
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

    public boolean open() {
        return hours.isPresent();
    }

    /**
     * How long past closing it is at this time, for the record of overtime: work past closing is never locked out (000 §4(2)②, 001 §5(2),
     * 003 §17-1(4)). Zero before closing; on a shut day, nothing is past closing.
     */
    public Duration overtime(LocalTime time) {
        return hours.filter(open -> time.isAfter(open.to()))
                .map(open -> Duration.between(open.to(), time))
                .orElse(Duration.ZERO);
    }
}
