package dev.madoguchi.report;

import java.time.LocalDate;
import java.time.YearMonth;

/** A number that somebody should look at before the report is handed in. It stands in the report all the same. */
public sealed interface Doubt {

    /**
     * Less than half or more than twice what the column's months usually are.
     *
     * @param usual the median of the other months
     */
    record Unusual(String table, String column, YearMonth month, long times, long usual) implements Doubt {}

    /** Something was done on a day on which the site was shut. */
    record WhileShut(DayCount count) implements Doubt {}

    /**
     * Nothing was done on a day on which the site was open.
     *
     * @param site the site's id
     */
    record Nothing(String site, LocalDate day) implements Doubt {}
}
