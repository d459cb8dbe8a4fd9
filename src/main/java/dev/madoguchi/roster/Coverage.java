package dev.madoguchi.roster;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.municipality.Staffing;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether enough people are planned at every moment that a site is open (004 §2-1(9), 003 §18-5, 000 §7(3), 001 §9(1)). */
public final class Coverage {
    private static final int LAST_HOUR = 23;

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

    /**
     * A day hour by hour, by rule; nothing for a day on which the site is shut.
     *
     * @param planned of that day
     * @param there who has signed in at the site that day
     * @param now where the day has come to; the first moment of it for a day to come
     */
    public List<StaffedHour> hours(CalendarDay day, List<PlannedDay> planned, Set<String> there, LocalTime now) {
        List<StaffedHour> hours = new ArrayList<>();
        day.hours()
                .ifPresent(open -> rules.forEach(rule -> {
                    for (int hour = open.from().getHour(); LocalTime.of(hour, 0).isBefore(open.to()); hour++) {
                        OpenHours part = part(open, hour);
                        int all = fewest(part, counted(rule, planned));
                        List<PlannedDay> came = planned.stream()
                                .filter(each -> there.contains(each.person()))
                                .toList();
                        boolean begun = now.isAfter(part.from());
                        hours.add(new StaffedHour(
                                rule,
                                hour,
                                all,
                                begun ? Optional.of(fewest(part, counted(rule, came))) : Optional.empty()));
                        if (hour == LAST_HOUR) {
                            break;
                        }
                    }
                }));
        return hours;
    }

    private static OpenHours part(OpenHours open, int hour) {
        LocalTime from = LocalTime.of(hour, 0);
        LocalTime to = hour == LAST_HOUR ? open.to() : from.plusHours(1);
        return new OpenHours(from.isBefore(open.from()) ? open.from() : from, to.isAfter(open.to()) ? open.to() : to);
    }

    private static List<Shift> counted(Staffing rule, List<PlannedDay> planned) {
        return planned.stream()
                .flatMap(each -> each.shifts().stream())
                .filter(shift -> rule.counts(shift.post()))
                .toList();
    }

    private static int fewest(OpenHours part, List<Shift> shifts) {
        return (int) moments(part, shifts).stream()
                .filter(moment -> moment.isBefore(part.to()))
                .mapToLong(moment ->
                        shifts.stream().filter(shift -> shift.covers(moment)).count())
                .min()
                .orElse(0);
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
