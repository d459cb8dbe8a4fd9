package dev.madoguchi.report;

import dev.madoguchi.municipality.StatisticsTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * A table of the statistics filled in, in the shape of 003 参考: months downwards, offices across, the total, the average of a day.
 *
 * @param cells a row for each month, in it a cell for each column; empty where it was not counted yet
 * @param totals one for each column
 * @param averages of a day, to one decimal; empty where the table has none
 */
public record StatisticsFigures(
        StatisticsTable table,
        List<YearMonth> months,
        List<List<OptionalLong>> cells,
        List<Long> totals,
        List<BigDecimal> averages) {
    public StatisticsFigures {
        months = List.copyOf(months);
        cells = List.copyOf(cells);
        totals = List.copyOf(totals);
        averages = List.copyOf(averages);
    }

    /**
     * Counts a table.
     *
     * @param days by how many a total is divided for the average
     */
    static StatisticsFigures of(StatisticsTable table, List<YearMonth> months, Counts counts, int days) {
        List<SortedMap<YearMonth, Long>> columns = table.columns().stream()
                .map(column -> counts.at(column.sites()).by(YearMonth::from, table.counts()))
                .toList();
        List<List<OptionalLong>> cells = new ArrayList<>();
        for (YearMonth month : months) {
            boolean counted = table.since().filter(month::isBefore).isEmpty();
            cells.add(columns.stream()
                    .map(column -> counted ? OptionalLong.of(column.getOrDefault(month, 0L)) : OptionalLong.empty())
                    .toList());
        }
        List<Long> totals = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            int column = at;
            totals.add(
                    cells.stream().mapToLong(row -> row.get(column).orElse(0)).sum());
        }
        List<BigDecimal> averages = table.average()
                ? totals.stream().map(total -> average(total, days)).toList()
                : List.of();
        return new StatisticsFigures(table, months, cells, totals, averages);
    }

    private static BigDecimal average(long total, int days) {
        return BigDecimal.valueOf(total).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP);
    }

    /** What was counted in a column, month by month; months in which it was not counted are left out. */
    List<MonthFigure> column(int at) {
        List<MonthFigure> counted = new ArrayList<>();
        for (int row = 0; row < months.size(); row++) {
            YearMonth month = months.get(row);
            cells.get(row).get(at).ifPresent(times -> counted.add(new MonthFigure(month, times)));
        }
        return counted;
    }

    /** A month's number. */
    record MonthFigure(YearMonth month, long times) {}
}
