package dev.madoguchi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * 営業日: the days on which a municipality's office works, which are all but Saturdays, Sundays, national holidays and 29 December to
 * 3 January (003 §17-2(1), 004 §2-2(1)). Openings on other days are no business days: they only serve visitors.
 */
public final class BusinessDays {
    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

    private final NationalHolidays holidays;

    public BusinessDays(NationalHolidays holidays) {
        this.holidays = holidays;
    }

    public boolean isBusinessDay(LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        MonthDay day = MonthDay.from(date);
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && day.isBefore(YEAR_END)
                && day.isAfter(NEW_YEAR)
                && holidays.on(date).isEmpty();
    }

    /**
     * The nth business day after a day, whatever day that is: 3 counts from the day after arrival (003 §8).
     *
     * @param count at least 1
     */
    public LocalDate after(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("business days after: " + count);
        }
        LocalDate date = day;
        for (int left = count; left > 0; ) {
            date = date.plusDays(1);
            if (isBusinessDay(date)) {
                left--;
            }
        }
        return date;
    }

    /** This day, or the last business day before it. */
    public LocalDate atOrBefore(LocalDate day) {
        LocalDate date = day;
        while (!isBusinessDay(date)) {
            date = date.minusDays(1);
        }
        return date;
    }
}
