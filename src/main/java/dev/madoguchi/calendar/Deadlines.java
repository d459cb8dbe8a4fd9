package dev.madoguchi.calendar;

import dev.madoguchi.municipality.ReportRule.Due;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * By when a report is to be handed in, in the site's own time. Where a specification names a day and no hour, it is the end of that day
 * (23:59:59).
 */
public final class Deadlines {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final BusinessDays business;

    public Deadlines(BusinessDays business) {
        this.business = business;
    }

    /**
     * When the report of a day is due.
     *
     * @throws IllegalArgumentException where the rule speaks of months
     */
    public LocalDateTime daily(Due due, LocalDate day) {
        return switch (due) {
            case Due.SameDay same -> day.atTime(same.by());
            case Due.NextBusinessDay next -> business.after(day, 1).atTime(END_OF_DAY);
            case Due.WeekOfNextMonth week -> throw new IllegalArgumentException("a month's rule for a day: " + week);
            case Due.DaysAfterMonthEnd days -> throw new IllegalArgumentException("a month's rule for a day: " + days);
        };
    }

    /**
     * When the report of a month is due.
     *
     * @throws IllegalArgumentException where the rule speaks of a day
     */
    public LocalDateTime monthly(Due due, YearMonth month) {
        return switch (due) {
            case Due.WeekOfNextMonth nth ->
                week(month.plusMonths(1), nth.week()).atTime(END_OF_DAY);
            case Due.DaysAfterMonthEnd after ->
                month.atEndOfMonth().plusDays(after.days()).atTime(END_OF_DAY);
            case Due.SameDay same -> throw new IllegalArgumentException("a day's rule for a month: " + same);
            case Due.NextBusinessDay next -> throw new IllegalArgumentException("a day's rule for a month: " + next);
        };
    }

    /** The last business day of the nth week, where weeks run from Monday to Sunday and the first holds the 1st (001 §9(5)⑤ says no more). */
    private LocalDate week(YearMonth month, int week) {
        LocalDate sunday = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return business.atOrBefore(sunday.plusWeeks(week - 1L));
    }
}
