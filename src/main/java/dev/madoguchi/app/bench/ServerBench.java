package dev.madoguchi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures what a city's server does in a benchmark of its own, whose virtual machine compiles as a server's does and not as a window's. */
final class ServerBench {
    /** By its name: the program knows its benchmarks and not the other way round. */
    private static final String MAIN = "dev.madoguchi.app.Main";

    private ServerBench() {}

    /**
     * Runs {@code bench} with these options, and hands over its figures.
     *
     * @throws IOException where it did not end well
     */
    static List<Figure> run(List<String> options) throws IOException, InterruptedException {
        Path kept = Files.createTempFile("madoguchi-bench", ".json");
        try {
            List<String> arguments = new ArrayList<>(List.of("bench", "--out", kept.toString()));
            arguments.addAll(options);
            Process bench = new ProcessBuilder(Started.server().command(MAIN, arguments.toArray(String[]::new)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int end = bench.waitFor();
            if (end != 0) {
                throw new IOException("the server's benchmark ended with " + end);
            }
            return BenchRun.read(kept).figures();
        } finally {
            Files.delete(kept);
        }
    }
}
