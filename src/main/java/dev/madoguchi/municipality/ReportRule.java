package dev.madoguchi.municipality;

import java.time.LocalTime;
import java.util.Optional;

/**
 * A report that the city wants.
 *
 * @param due by when; empty where the specification sets no time
 * @param confirmed whether the city confirms each in writing (003 §20-1)
 * @param clause where the specification says so
 */
public record ReportRule(Optional<Due> due, boolean confirmed, String clause) {

    /** By when a report is handed in. */
    public sealed interface Due {

        /** On the day itself, at the latest at this time (000 §8イ). */
        record SameDay(LocalTime by) implements Due {}

        /** On the next day that the office works (001 §9(5)④, 004 §2-1(12)①ア). */
        record NextBusinessDay() implements Due {}

        /** Until the end of the nth week of the next month (001 §9(5)⑤). */
        record WeekOfNextMonth(int week) implements Due {}

        /** Within so many days after the end of the month (004 §2-1(12)①イ). */
        record DaysAfterMonthEnd(int days) implements Due {}
    }
}
