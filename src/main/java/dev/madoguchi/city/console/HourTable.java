package dev.madoguchi.city.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A row for each name, a column for each hour from the first to the last in which anything was done. */
final class HourTable {
    private static final int HOURS = 24;
    private static final int MORNING = 9;

    private HourTable() {}

    /** How often something was done in an hour. */
    record Cell(String row, int hour, long times) {}

    /** @param first what the names are of */
    static void write(
            Html page,
            Looker looker,
            String caption,
            String first,
            List<String> rows,
            UnaryOperator<String> named,
            List<Cell> cells) {
        int from = cells.stream().mapToInt(Cell::hour).min().orElse(MORNING);
        int to = cells.stream().mapToInt(Cell::hour).max().orElse(MORNING);
        List<String> columns = new ArrayList<>(List.of(first));
        for (int hour = from; hour <= to; hour++) {
            columns.add(looker.text("console.hour", hour));
        }
        columns.add(looker.text("console.sum"));
        Map<String, long[]> counts = new HashMap<>();
        cells.forEach(cell -> counts.computeIfAbsent(cell.row(), row -> new long[HOURS])[cell.hour()] += cell.times());
        page.table(caption, columns);
        for (String row : rows) {
            row(page, named.apply(row), counts.getOrDefault(row, new long[HOURS]), from, to);
        }
        page.endTable();
    }

    private static void row(Html page, String name, long[] hours, int first, int last) {
        page.open("tr").leaf("th", name, "scope", "row");
        long sum = 0;
        for (int hour = first; hour <= last; hour++) {
            page.number(Long.toString(hours[hour]));
            sum += hours[hour];
        }
        page.number(Long.toString(sum)).close();
    }
}
