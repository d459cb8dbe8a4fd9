package dev.madoguchi.calendar;

import java.util.List;

/**
 * What is not done at this moment although its site is open (000 §3, §4(1)①).
 *
 * @param services the names of the businesses (業務), in the profile's order; at least one
 * @param day what holds for them on this day
 */
public record Away(List<String> services, CalendarDay day) {
    public Away {
        services = List.copyOf(services);
    }
}
