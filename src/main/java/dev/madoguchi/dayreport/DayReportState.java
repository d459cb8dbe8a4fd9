package dev.madoguchi.dayreport;

import dev.madoguchi.report.Duty;
import java.util.List;
import java.util.Optional;

/**
 * What the screen of the daily report shows.
 *
 * @param days the reports that are owed or were handed in of late
 * @param sheet the chosen one; empty where none is owed
 * @param told what became of the last deed
 */
record DayReportState(List<Duty> days, Optional<Sheet> sheet, Told told) {
    DayReportState {
        days = List.copyOf(days);
    }

    static DayReportState empty() {
        return new DayReportState(List.of(), Optional.empty(), new Told.Nothing());
    }

    DayReportState telling(Told now) {
        return new DayReportState(days, sheet, now);
    }
}
