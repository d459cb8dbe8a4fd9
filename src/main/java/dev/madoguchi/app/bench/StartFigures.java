package dev.madoguchi.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long a person waits for the sign-in screen, and what the program holds once somebody is at the desk.
 *
 * <p>Each start is a process of its own with the flags and the cache of the launcher; the page cache is warm, and both sides' start is
 * timed from the moment at which the process is asked for.
 */
final class StartFigures {
    private static final double LIMIT = 1.5;
    private static final double MOST_MEGABYTES = 300;

    private final Path installed = Started.installed();
    private final Started started = Started.cached();
    private final Stopwatch stopwatch;

    StartFigures(int rounds) {
        stopwatch = new Stopwatch(rounds);
    }

    List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-start");
        try (StartStation station = new StartStation(folder, installed.resolve("sample-config/kokubunji.yaml"))) {
            String home = station.home().toString();
            String config = station.config().toString();
            Stopwatch.Pair times = stopwatch.compare(
                    () -> started.once(1, StartProbe.class, home, config), () -> started.once(1, BareWindow.class));
            List<String> said = started.once(
                    2, StartProbe.class, home, config, StartStation.SUPERVISOR.id(), StartStation.PASSWORD);
            double megabytes = Double.parseDouble(said.getLast());
            return List.of(
                    Figure.of("start to the sign-in screen / a bare window", times, "ms", LIMIT),
                    Figure.of("resident after sign-in", megabytes, "MB", MOST_MEGABYTES, 1));
        } finally {
            StartStation.delete(folder);
        }
    }
}
