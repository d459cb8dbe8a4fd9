package dev.madoguchi.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Closing a day of 1,000 visitors in a Java virtual machine of its own, whose heap is the 400 MB that are promised. */
final class ClosingFigures {
    private static final double PROMISED_SECONDS = 20;
    private static final int PROMISED_MEGABYTES = 400;
    private static final int MOST_SECONDS = 300;

    List<Figure> measure() throws IOException, InterruptedException {
        Process closing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + PROMISED_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:-CreateCoredumpOnCrash",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClosingRun.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String[] says = new String(closing.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", -1);
            if (!closing.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || closing.exitValue() != 0 || says.length != 2) {
                throw new IOException("the day was not closed in a heap of " + PROMISED_MEGABYTES + " MB");
            }
            return List.of(
                    Figure.of("closing a day of 1,000 visitors", Double.parseDouble(says[0]), "s", PROMISED_SECONDS, 1),
                    Figure.of("heap while closing it", Double.parseDouble(says[1]), "MB", PROMISED_MEGABYTES, 1));
        } finally {
            closing.destroyForcibly();
        }
    }
}
