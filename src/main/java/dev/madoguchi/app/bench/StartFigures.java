package dev.madoguchi.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private final Path installed = Path.of(System.getProperty("madoguchi.home", ""));
    private final Stopwatch stopwatch;

    StartFigures(int rounds) {
        stopwatch = new Stopwatch(rounds);
    }

    List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-start");
        try (StartStation station = new StartStation(folder, installed.resolve("sample-config/kokubunji.yaml"))) {
            String home = station.home().toString();
            String config = station.config().toString();
            Stopwatch.Pair times =
                    stopwatch.compare(() -> once(1, StartProbe.class, home, config), () -> once(1, BareWindow.class));
            List<String> said =
                    once(2, StartProbe.class, home, config, StartStation.SUPERVISOR.id(), StartStation.PASSWORD);
            double megabytes = Double.parseDouble(said.getLast());
            return List.of(
                    Figure.of(
                            "start to the sign-in screen / a bare window",
                            times.product(),
                            "ms",
                            times.reference(),
                            LIMIT),
                    Figure.of("resident after sign-in", megabytes, "MB", MOST_MEGABYTES, 1));
        } finally {
            StartStation.delete(folder);
        }
    }

    /** Starts a program, waits for so many lines, and ends it. */
    private List<String> once(int lines, Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + installed.resolve("target/java.args"),
                "-XX:AOTCache=" + installed.resolve("target/madoguchi.aot"),
                "-Xlog:disable", // or the virtual machine's remarks on the cache are read as ours
                "-Dmadoguchi.home=" + installed,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            while (said.size() < lines) {
                String line = out.readLine();
                if (line == null) {
                    throw new IOException(main.getSimpleName() + " ended before it said " + lines + " lines: " + said);
                }
                said.add(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return said;
    }
}
