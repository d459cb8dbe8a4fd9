package dev.madoguchi.app.bench;

import dev.madoguchi.app.bench.CityDay.Size;
import dev.madoguchi.app.bench.CityDay.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a compressed day was like.
 *
 * @param seconds how long it took
 * @param late by how many seconds a visit began later than it should at most: a server that cannot keep up lets this grow
 */
public record CityDayReport(Size size, Times times, Server server, double seconds, double late) {
    private static final double SLOWEST_MILLIS = 1000;
    private static final double MOST_MEGABYTES = 512;
    private static final double MORE_HEAP = 16;
    private static final int MORE_THREADS = 20;
    private static final int MORE_HANDLES = 20;

    /**
     * The server.
     *
     * @param warm after a quarter of the day
     * @param end after the last visit, everybody still connected
     * @param highWater megabytes that it held at most
     * @param worked milliseconds of a processor for the whole day
     */
    record Server(ServerState warm, ServerState end, double highWater, double worked) {}

    /** What is promised of it: answers within a second for 99 of a hundred, 512 MB, and nothing that grows. */
    public List<Figure> figures() {
        String day = "%,d visits at %d stations in %.0f s: ".formatted(size.visits(), size.all(), seconds);
        List<Figure> figures = new ArrayList<>();
        figures.add(slowest(day + "a record, 99 of 100", times.put()));
        figures.add(slowest(day + "a receipt, 99 of 100", times.receipt()));
        figures.add(slowest(day + "a step of a number, 99 of 100", times.decision()));
        figures.add(slowest(day + "heard at the site, 99 of 100", times.push()));
        figures.add(Figure.of(day + "the server's memory", server.highWater(), "MB", MOST_MEGABYTES, 1));
        figures.add(Figure.of(
                day + "its heap since a quarter",
                server.end().heap(),
                "MB",
                server.warm().heap() + MORE_HEAP,
                1));
        figures.add(Figure.of(
                day + "its threads since a quarter",
                server.end().threads(),
                "threads",
                server.warm().threads() + MORE_THREADS,
                1));
        figures.add(Figure.of(
                day + "its handles since a quarter",
                server.end().handles(),
                "handles",
                server.warm().handles() + MORE_HANDLES,
                1));
        return figures;
    }

    private static Figure slowest(String name, Latencies took) {
        return Figure.of(name, took.percentile(99), "ms", SLOWEST_MILLIS, 1);
    }

    /** The table for people. */
    public String table() {
        StringBuilder table = new StringBuilder();
        line(
                table,
                String.format(
                        Locale.ROOT,
                        "%-34s %9s %9s %9s %9s %9s",
                        "milliseconds",
                        "times",
                        "p50",
                        "p95",
                        "p99",
                        "longest"));
        row(table, "record until it is kept", times.put());
        row(table, "record until its receipt is checked", times.receipt());
        row(table, "step of a number until decided", times.decision());
        row(table, "step until a station has heard of it", times.push());
        line(
                table,
                String.format(
                        Locale.ROOT, "%-34s %9s %9s %9s %9s", "server", "heap MB", "all MB", "threads", "handles"));
        row(table, "after a quarter", server.warm());
        row(table, "at the end", server.end());
        line(
                table,
                String.format(
                        Locale.ROOT,
                        "%,d visits in %.0f s, %.1f s behind at most; %.1f ms of the server's processor for a visit; %.0f MB at most; %d times sent again",
                        size.visits(),
                        seconds,
                        late,
                        server.worked() / size.visits(),
                        server.highWater(),
                        times.busy().sum()));
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Latencies took) {
        line(
                table,
                String.format(
                        Locale.ROOT,
                        "%-34s %9d %9.1f %9.1f %9.1f %9.1f",
                        name,
                        took.count(),
                        took.percentile(50),
                        took.percentile(95),
                        took.percentile(99),
                        took.percentile(100)));
    }

    private static void row(StringBuilder table, String name, ServerState state) {
        line(
                table,
                String.format(
                        Locale.ROOT,
                        "%-34s %9.1f %9.1f %9d %9d",
                        name,
                        state.heap(),
                        state.resident(),
                        state.threads(),
                        state.handles()));
    }

    private static void line(StringBuilder table, String text) {
        table.append(text).append(System.lineSeparator());
    }
}
