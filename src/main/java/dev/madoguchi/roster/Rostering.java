package dev.madoguchi.roster;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.staff.PeopleFile;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The shift table of one site together with its opening hours, its people, and who was really there. */
public final class Rostering {
    private final Shifts shifts;
    private final Presence presence;
    private final PeopleFile people;
    private final Opening opening;
    private final Coverage coverage;

    /**
     * When the site is open.
     *
     * @param calendar as it is right now, with what was announced
     */
    public record Opening(Site site, Supplier<ServiceCalendar> calendar, Clock clock) {}

    public Rostering(Shifts shifts, Presence presence, PeopleFile people, Opening opening, Coverage coverage) {
        this.shifts = shifts;
        this.presence = presence;
        this.people = people;
        this.opening = opening;
        this.coverage = coverage;
    }

    LocalDate today() {
        return LocalDate.now(opening.clock());
    }

    /**
     * The table as it stands.
     *
     * @throws IOException the list of people cannot be read
     */
    RosterState look(LocalDate chosen, int row, RosterOutcome outcome) throws IOException {
        YearMonth month = YearMonth.from(chosen);
        List<CalendarDay> days = opening.calendar().get().month(opening.site(), month);
        List<PlannedDay> planned = shifts.between(month.atDay(1), month.atEndOfMonth());
        List<Member> known = people.people().stream()
                .map(person -> new Member(person.id(), person.name()))
                .toList();
        List<Gap> gaps = days.stream()
                .flatMap(day -> coverage.gaps(day, planned).stream())
                .toList();
        PlanTable table = PlanTable.of(known, planned);
        List<Overtaken> overtaken = shifts.overtaken(month.atDay(1), month.atEndOfMonth());
        return new RosterState(chosen, row, table, days, gaps, overtaken, presence.of(chosen), outcome);
    }

    /**
     * Where too few are planned from today to the end of next week, the soonest first; nothing where the table is not in use, because
     * nobody is planned in these days nor in the week before.
     */
    public List<Gap> ahead() {
        LocalDate today = today();
        LocalDate last =
                today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(1);
        ServiceCalendar calendar = opening.calendar().get();
        List<PlannedDay> planned = shifts.between(today.minusWeeks(1), last);
        if (planned.isEmpty()) {
            return List.of();
        }
        List<Gap> gaps = new ArrayList<>();
        today.datesUntil(last.plusDays(1))
                .forEach(day -> gaps.addAll(coverage.gaps(calendar.day(opening.site(), day), planned)));
        return gaps;
    }

    /**
     * Who is planned today and who is there.
     *
     * @throws IOException the list of people cannot be read
     */
    public Attendance attendance() throws IOException {
        LocalDate today = today();
        LocalTime now = LocalTime.now(opening.clock());
        Map<String, String> names = new HashMap<>();
        people.people().forEach(person -> names.put(person.id(), person.name()));
        List<PlannedDay> planned = shifts.between(today, today).stream()
                .filter(day -> !day.shifts().isEmpty())
                .toList();
        List<String> there =
                presence.of(today).stream().map(Presence.There::person).toList();
        List<String> missing = planned.stream()
                .filter(day -> day.shifts().stream().anyMatch(shift -> shift.covers(now)))
                .map(PlannedDay::person)
                .filter(person -> !there.contains(person))
                .toList();
        return new Attendance(planned.size(), named(there, names), named(missing, names));
    }

    private static List<String> named(List<String> ids, Map<String, String> names) {
        return ids.stream().map(id -> names.getOrDefault(id, id)).toList();
    }

    void plan(List<PlannedDay> days, String by) {
        shifts.plan(days, by);
    }

    /** What is planned from Monday to Sunday of a day's week. */
    List<PlannedDay> week(LocalDate day) {
        LocalDate monday = monday(day);
        return shifts.between(monday, monday.plusDays(6));
    }

    List<PlannedDay> month(YearMonth month) {
        return shifts.between(month.atDay(1), month.atEndOfMonth());
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
