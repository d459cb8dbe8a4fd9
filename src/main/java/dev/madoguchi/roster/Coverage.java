package dev.madoguchi.roster;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.municipality.Staffing;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether enough people are planned at every moment that a site is open (004 §2-1(9), 003 §18-5, 000 §7(3), 001 §9(1)). */
public final class Coverage {
    private final List<Staffing> rules;

    /** @param minimum of all sites */
    public Coverage(List<Staffing> minimum, String site) {
        rules = minimum.stream().filter(rule -> rule.concerns(site)).toList();
    }

    /** Where too few are planned, by rule and then by time; nothing is asked of a day on which the site is shut. */
    public List<Gap> gaps(CalendarDay day, List<PlannedDay> planned) {
        List<Shift> shifts = planned.stream()
                .filter(each -> each.day().equals(day.date()))
                .flatMap(each -> each.shifts().stream())
                .toList();
        List<Gap> gaps = new ArrayList<>();
        day.hours().ifPresent(open -> rules.forEach(rule -> add(gaps, day, open, rule, shifts)));
        return gaps;
    }

    private static void add(List<Gap> gaps, CalendarDay day, OpenHours open, Staffing rule, List<Shift> shifts) {
        List<Shift> counted =
                shifts.stream().filter(shift -> rule.counts(shift.post())).toList();
        List<LocalTime> moments = List.copyOf(moments(open, counted));
        Gap running = null;
        for (int at = 0; at + 1 < moments.size(); at++) {
            LocalTime from = moments.get(at);
            int there =
                    (int) counted.stream().filter(shift -> shift.covers(from)).count();
            if (there < rule.people()) {
                running = running == null
                        ? new Gap(day.date(), from, moments.get(at + 1), rule, there)
                        : new Gap(
                                day.date(),
                                running.from(),
                                moments.get(at + 1),
                                rule,
                                Math.min(there, running.planned()));
            } else if (running != null) {
                gaps.add(running);
                running = null;
            }
        }
        if (running != null) {
            gaps.add(running);
        }
    }

    /** Every moment at which the number of people may change, from opening to closing. */
    private static Set<LocalTime> moments(OpenHours open, List<Shift> shifts) {
        TreeSet<LocalTime> moments = new TreeSet<>(List.of(open.from(), open.to()));
        shifts.forEach(shift -> {
            moments.add(shift.from());
            moments.add(shift.to());
        });
        return new TreeSet<>(moments.subSet(open.from(), true, open.to(), true));
    }
}
