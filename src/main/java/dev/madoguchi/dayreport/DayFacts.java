package dev.madoguchi.dayreport;

import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.report.Reporting.DayFigures;
import java.util.List;
import java.util.Optional;

/**
 * What the data say of a day before anybody writes.
 *
 * @param figures what was counted
 * @param records what was written down at the counter, the oldest first
 * @param late what was done past closing time; empty where nothing is known of it
 */
public record DayFacts(DayFigures figures, List<DayRecord> records, Optional<PastClosing> late) {
    public DayFacts {
        records = List.copyOf(records);
    }
}
