package dev.madoguchi.municipality;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A table of the statistics: months downwards, offices across (003 参考).
 *
 * @param counts the deeds that are counted in it, such as {@code application.AT_ISSUE}
 * @param average whether it ends with the average of a day
 * @param since the month from which it is counted; before it stands a dash (003 参考 国外転出者). Empty: always
 */
public record StatisticsTable(
        String name, List<String> counts, List<Column> columns, boolean average, Optional<YearMonth> since) {
    public StatisticsTable {
        counts = List.copyOf(counts);
        columns = List.copyOf(columns);
    }

    /**
     * An office, or several that are counted as one (全区).
     *
     * @param sites their ids
     */
    public record Column(String name, List<String> sites) {
        public Column {
            sites = List.copyOf(sites);
        }
    }
}
