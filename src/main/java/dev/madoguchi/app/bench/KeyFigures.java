package dev.madoguchi.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How soon the screen answers a key through a whole day by keyboard, and how long it stands still at most. */
public final class KeyFigures {
    private static final double ANSWER = 50;
    private static final double PULSE = 100;

    /** In a process of its own: JavaFX starts only once in one. */
    List<Figure> measure() throws Exception {
        return figures(List.of());
    }

    /**
     * The same, with a table of what took long.
     *
     * @param slow the file that the table is written into
     */
    public List<Figure> measure(Path slow) throws Exception {
        return figures(List.of(slow.toAbsolutePath().toString()));
    }

    private List<Figure> figures(List<String> more) throws Exception {
        Started started = Started.cached();
        String profile =
                Started.installed().resolve("sample-config/kokubunji.yaml").toString();
        String[] arguments = Stream.concat(Stream.of(profile), more.stream()).toArray(String[]::new);
        String[] said = started.once(1, KeyDayRun.class, arguments).getFirst().split(" ", -1);
        return List.of(
                Figure.of(
                        "a key to the frame that answers it, 99th percentile of %s keys of a day".formatted(said[2]),
                        Double.parseDouble(said[0]),
                        "ms",
                        ANSWER,
                        1),
                Figure.of("longest gap between pulses in that day", Double.parseDouble(said[1]), "ms", PULSE, 1));
    }
}
