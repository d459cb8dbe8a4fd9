package dev.madoguchi.report;

import dev.madoguchi.municipality.StatisticsTable;
import dev.madoguchi.municipality.StatisticsTable.Column;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The six tables that 003 prints under 参考, as they stand there: counts by month, and what is printed below them. */
final class PrintedStatistics {
    static final int YEAR = 2025;
    private static final String TOTAL = "計";
    private static final String AVERAGE = "一日当たり";

    private PrintedStatistics() {}

    /** One printed table. */
    record Printed(StatisticsTable table, List<DayCount> counts, List<Long> totals, List<String> averages) {}

    static List<Printed> read() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PrintedStatistics.class.getResourceAsStream("003-statistics.csv"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<Printed> tables = new ArrayList<>();
            for (String block : text.split("\n\n", -1)) {
                tables.add(table("printed.t" + tables.size(), block.lines().toList()));
            }
            return tables;
        }
    }

    private static Printed table(String deed, List<String> lines) {
        List<String> offices = cells(lines.get(1));
        List<DayCount> counts = new ArrayList<>();
        List<Long> totals = List.of();
        List<String> averages = List.of();
        Optional<YearMonth> since = Optional.empty();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = cells(line);
            String head = line.substring(0, line.indexOf(','));
            if (head.equals(TOTAL)) {
                totals = cells.stream().map(Long::valueOf).toList();
            } else if (head.equals(AVERAGE)) {
                averages = cells;
            } else {
                YearMonth month = YearMonth.of(YEAR, Integer.parseInt(head.replace("月", "")));
                if (cells.getFirst().equals("-")) {
                    since = Optional.of(month.plusMonths(1));
                } else {
                    for (int at = 0; at < cells.size(); at++) {
                        counts.add(new DayCount(month.atDay(1), offices.get(at), deed, Long.parseLong(cells.get(at))));
                    }
                }
            }
        }
        StatisticsTable table = new StatisticsTable(
                lines.getFirst().substring(2),
                List.of(deed),
                offices.stream()
                        .map(office -> new Column(office, List.of(office)))
                        .toList(),
                !averages.isEmpty(),
                since);
        return new Printed(table, counts, totals, averages);
    }

    private static List<String> cells(String line) {
        List<String> all = Arrays.asList(line.split(",", -1));
        return all.subList(1, all.size());
    }
}
