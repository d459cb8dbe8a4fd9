package dev.madoguchi.layout;

import dev.madoguchi.report.Value;
import dev.madoguchi.report.Value.Grid;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Which columns of a table a chart shows: those with figures that are not all noughts, but not the one that sums up all before it. */
final class ChartColumns {
    private ChartColumns() {}

    static List<Integer> of(Grid grid) {
        List<Integer> figures = IntStream.range(1, grid.head().size())
                .filter(column -> grid.body().stream().anyMatch(row -> row.get(column) instanceof Value.Figure))
                .boxed()
                .toList();
        OptionalInt sum = IntStream.iterate(figures.size() - 1, at -> at > 0, at -> at - 1)
                .filter(at -> sumsUp(grid, figures.subList(0, at), figures.get(at)))
                .findFirst();
        return IntStream.range(0, figures.size())
                .filter(at -> sum.isEmpty() || at != sum.getAsInt())
                .mapToObj(figures::get)
                .filter(column -> grid.body().stream().anyMatch(row -> figure(row.get(column)) > 0))
                .toList();
    }

    static double figure(Value value) {
        return value instanceof Value.Figure figure ? figure.number().doubleValue() : 0;
    }

    private static boolean sumsUp(Grid grid, List<Integer> parts, int column) {
        return grid.body().stream()
                .allMatch(row -> parts.stream()
                                .mapToDouble(part -> figure(row.get(part)))
                                .sum()
                        == figure(row.get(column)));
    }
}
