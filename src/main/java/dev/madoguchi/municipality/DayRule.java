package dev.madoguchi.municipality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/** Says which days are meant. */
public sealed interface DayRule {

    /** 国民の祝日に関する法律に規定する休日: national holidays with their substitutes. */
    record NationalHolidays() implements DayRule {}

    /** A span of every year with both ends; {@code to} before {@code from} runs over New Year. */
    record Yearly(MonthDay from, MonthDay to) implements DayRule {}

    /**
     * The nth weekday of some months, or some days after it.
     *
     * @param week 1 to 5, or {@link #LAST}
     * @param plusDays 1 for the day after, as the Sunday that follows the third Saturday (001 別紙1 ※1)
     */
    record NthWeekday(int week, DayOfWeek day, Set<Month> months, int plusDays) implements DayRule {
        /** The last such weekday of the month, whether fourth or fifth. */
        public static final int LAST = -1;

        public NthWeekday {
            months = Set.copyOf(months);
        }
    }

    /** Days written out one by one, ascending. */
    record Dates(List<LocalDate> dates) implements DayRule {
        public Dates {
            dates = List.copyOf(dates);
        }
    }

    /** Days that somebody tells from time to time and the specification does not list, such as a building's closing days. */
    record Announced(String by) implements DayRule {}
}
