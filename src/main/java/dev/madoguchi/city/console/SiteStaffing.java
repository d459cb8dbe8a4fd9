package dev.madoguchi.city.console;

import dev.madoguchi.roster.StaffedHour;
import java.util.List;

/**
 * How a site is staffed on a day: numbers, and nobody's id.
 *
 * @param open whether the site is open on it
 * @param planned how many people are planned
 * @param present how many signed in so far
 * @param hours by rule, then by hour; none where the site is shut or nothing is asked for
 */
public record SiteStaffing(boolean open, int planned, int present, List<StaffedHour> hours) {
    public SiteStaffing {
        hours = List.copyOf(hours);
    }

    /** The hours in which there are too few by any rule, ascending. */
    List<Integer> shortHours() {
        return hours.stream()
                .filter(StaffedHour::isShort)
                .map(StaffedHour::hour)
                .distinct()
                .sorted()
                .toList();
    }
}
