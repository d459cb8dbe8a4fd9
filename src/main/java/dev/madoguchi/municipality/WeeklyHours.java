package dev.madoguchi.municipality;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** The same hours on some days of every week; {@code from} is before {@code to}. */
public record WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public WeeklyHours {
        days = Set.copyOf(days);
    }
}
