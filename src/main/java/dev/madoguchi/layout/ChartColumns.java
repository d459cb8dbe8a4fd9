package dev.madoguchi.layout;

import dev.madoguchi.report.Value;
import dev.madoguchi.report.Value.Grid;
import java.util.List;
import java.util.stream.IntStream;

/** Which columns of a table a chart shows: those with figures that are not all noughts, but not the last of several, where it sums up the others. */
final class ChartColumns {
    private ChartColumns() {}

    static List<Integer> of(Grid grid) {
        List<Integer> figures = IntStream.range(1, grid.head().size())
                .filter(column -> grid.body().stream().anyMatch(row -> row.get(column) instanceof Value.Figure))
                .boxed()
                .toList();
        List<Integer> parts = sumsUp(grid, figures) ? figures.subList(0, figures.size() - 1) : figures;
        return parts.stream()
                .filter(column -> grid.body().stream().anyMatch(row -> figure(row.get(column)) > 0))
                .toList();
    }

    static double figure(Value value) {
        return value instanceof Value.Figure figure ? figure.number().doubleValue() : 0;
    }

    private static boolean sumsUp(Grid grid, List<Integer> columns) {
        return columns.size() > 1
                && grid.body().stream()
                        .allMatch(row -> columns.subList(0, columns.size() - 1).stream()
                                        .mapToDouble(column -> figure(row.get(column)))
                                        .sum()
                                == figure(row.get(columns.getLast())));
    }
}
