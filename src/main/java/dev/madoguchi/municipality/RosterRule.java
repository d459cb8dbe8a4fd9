package dev.madoguchi.municipality;

import java.util.List;

/**
 * How a city wants its counters manned.
 *
 * @param minimum how many people have to be there
 * @param changes by when the city hears that somebody came, went, or has another role (002 別記4条2項, 003 §18-1(2))
 * @param clause where that is agreed
 */
public record RosterRule(List<Staffing> minimum, ReportRule changes, String clause) {
    public RosterRule {
        minimum = List.copyOf(minimum);
    }
}
