package dev.madoguchi.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How soon the screen answers a key through a whole day by keyboard, and how long it stands still at most. */
public final class KeyFigures {
    private static final double ANSWER = 50;
    private static final double PULSE = 100;

    /**
     * The median of several days, of which the longest gap is the longest. Each is a process of its own: JavaFX starts only once in one.
     *
     * @param days an odd number
     */
    List<Figure> measure(int days) throws Exception {
        List<Day> all = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            all.add(day(List.of()));
        }
        List<Double> answers = all.stream().map(Day::answer).sorted().toList();
        double gap = all.stream().mapToDouble(Day::gap).max().orElseThrow();
        return figures(new Day(answers.get(days / 2), gap, all.getFirst().keys()), days);
    }

    /**
     * One day, with a table of what took long.
     *
     * @param slow the file that the table is written into
     */
    public List<Figure> measure(Path slow) throws Exception {
        return figures(day(List.of(slow.toAbsolutePath().toString())), 1);
    }

    /**
     * What a day gave.
     *
     * @param answer the 99th percentile of its keys, in milliseconds
     * @param gap the longest between two pulses, in milliseconds
     */
    private record Day(double answer, double gap, int keys) {}

    private static Day day(List<String> more) throws Exception {
        Started started = Started.cached();
        String profile =
                Started.installed().resolve("sample-config/kokubunji.yaml").toString();
        String[] arguments = Stream.concat(Stream.of(profile), more.stream()).toArray(String[]::new);
        String[] said = started.once(1, KeyDayRun.class, arguments).getFirst().split(" ", -1);
        return new Day(Double.parseDouble(said[0]), Double.parseDouble(said[1]), Integer.parseInt(said[2]));
    }

    private static List<Figure> figures(Day day, int days) {
        String name = days == 1 ? "a day" : "a day, median of " + days;
        return List.of(
                Figure.of(
                        "a key to the frame that answers it, 99th percentile of %d keys of %s"
                                .formatted(day.keys(), name),
                        day.answer(),
                        "ms",
                        ANSWER,
                        1),
                Figure.of(
                        days == 1
                                ? "longest gap between pulses in that day"
                                : "longest gap between pulses in these days",
                        day.gap(),
                        "ms",
                        PULSE,
                        1));
    }
}
