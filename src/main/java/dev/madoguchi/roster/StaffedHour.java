package dev.madoguchi.roster;

import dev.madoguchi.municipality.Staffing;
import java.util.Optional;

/**
 * An hour at a site, measured by one rule.
 *
 * @param hour 0 to 23
 * @param planned how many are planned who count, the fewest at any moment of it at which the site is open
 * @param present how many of them signed in somewhere at the site that day; empty for an hour that has not begun
 */
public record StaffedHour(Staffing rule, int hour, int planned, Optional<Integer> present) {

    /** Whether there are fewer than the rule asks for: planned, or really there. */
    public boolean isShort() {
        return planned < rule.people()
                || present.filter(there -> there < rule.people()).isPresent();
    }
}
