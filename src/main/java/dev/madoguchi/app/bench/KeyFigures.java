package dev.madoguchi.app.bench;

import java.nio.file.Path;
import java.util.List;

/** How soon the screen answers a key through a whole day by keyboard, and how long it stands still at most. */
final class KeyFigures {
    private static final double ANSWER = 50;
    private static final double PULSE = 100;

    /** In a process of its own: JavaFX starts only once in one. */
    List<Figure> measure() throws Exception {
        Path installed = Path.of(System.getProperty("madoguchi.home", ""));
        Started started = new Started(installed, "-XX:AOTCache=" + installed.resolve("target/madoguchi.aot"));
        String profile = installed.resolve("sample-config/kokubunji.yaml").toString();
        String[] said = started.once(1, KeyDayRun.class, profile).getFirst().split(" ", -1);
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
