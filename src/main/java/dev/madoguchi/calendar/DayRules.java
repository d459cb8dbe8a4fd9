package dev.madoguchi.calendar;

import dev.madoguchi.municipality.DayRule;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Whether a rule means a date. */
final class DayRules {
    private final NationalHolidays holidays;

    DayRules(NationalHolidays holidays) {
        this.holidays = holidays;
    }

    /** What somebody has yet to announce means no day by itself. */
    boolean means(DayRule rule, LocalDate date) {
        return switch (rule) {
            case DayRule.NationalHolidays all -> holidays.on(date).isPresent();
            case DayRule.Yearly yearly -> within(yearly, MonthDay.from(date));
            case DayRule.NthWeekday nth -> nth(nth, date.minusDays(nth.plusDays()));
            case DayRule.Dates listed -> listed.dates().contains(date);
            case DayRule.Announced announced -> false;
        };
    }

    private static boolean within(DayRule.Yearly span, MonthDay day) {
        boolean after = !day.isBefore(span.from());
        boolean before = !day.isAfter(span.to());
        return span.to().isBefore(span.from()) ? after || before : after && before;
    }

    private static boolean nth(DayRule.NthWeekday rule, LocalDate date) {
        YearMonth month = YearMonth.from(date);
        if (!rule.months().contains(month.getMonth()) || date.getDayOfWeek() != rule.day()) {
            return false;
        }
        var which = rule.week() == DayRule.NthWeekday.LAST
                ? TemporalAdjusters.lastInMonth(rule.day())
                : TemporalAdjusters.dayOfWeekInMonth(rule.week(), rule.day());
        return date.equals(month.atDay(1).with(which));
    }
}
