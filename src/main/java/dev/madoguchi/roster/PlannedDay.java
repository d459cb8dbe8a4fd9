package dev.madoguchi.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * When somebody is planned to work on a day; breaks lie between shifts.
 *
 * @param person the id of who works
 * @param shifts ascending, none over another; empty where the person is not planned
 */
public record PlannedDay(LocalDate day, String person, List<Shift> shifts) {
    /** More stretches than anybody works in a day are a slip. */
    static final int MOST_SHIFTS = 6;

    public PlannedDay {
        shifts = shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
        for (int at = 1; at < shifts.size(); at++) {
            if (shifts.get(at - 1).overlaps(shifts.get(at))) {
                throw new IllegalArgumentException("shifts of one person lie over each other");
            }
        }
        if (shifts.size() > MOST_SHIFTS) {
            throw new IllegalArgumentException("too many shifts in a day");
        }
    }

    PlannedDay on(LocalDate other) {
        return new PlannedDay(other, person, shifts);
    }
}
