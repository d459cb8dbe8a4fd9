package dev.madoguchi.municipality;

import java.util.List;

/**
 * How a city wants its counters manned.
 *
 * @param minimum how many people have to be there
 * @param clause where that is agreed
 */
public record RosterRule(List<Staffing> minimum, String clause) {
    public RosterRule {
        minimum = List.copyOf(minimum);
    }
}
