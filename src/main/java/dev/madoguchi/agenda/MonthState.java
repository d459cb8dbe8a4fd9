package dev.madoguchi.agenda;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.report.Announcements.Entered;
import dev.madoguchi.report.Duty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * What the month's screen shows.
 *
 * @param days of the month, ascending
 * @param announced what was announced about days of the month at this site
 * @param duties reports that are owed or were handed in lately
 * @param now when it was looked
 * @param told what was done last
 */
record MonthState(
        YearMonth month,
        LocalDate chosen,
        List<CalendarDay> days,
        List<Entered> announced,
        List<Duty> duties,
        LocalDateTime now,
        Told told) {
    MonthState {
        days = List.copyOf(days);
        announced = List.copyOf(announced);
        duties = List.copyOf(duties);
    }

    MonthState telling(Told what) {
        return new MonthState(month, chosen, days, announced, duties, now, what);
    }
}
