package dev.madoguchi.app.bench;

import dev.madoguchi.app.workstation.Toolkit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The live view of the photo step at work in a real window, and the same window at rest, in turn. The camera is a loop of
 * pictures that were drawn and encoded beforehand and come as Motion JPEG over HTTP, 1280 x 720 and thirty a second where the
 * computer keeps up: what is measured is decoding, showing and checking, and not the drawing of a sitter.
 */
final class PreviewBench {
    private static final String MILLIS = "ms";
    /** From check to check where there are ten a second. */
    private static final double CHECK_EVERY = 100;
    /** The longest that a pulse may take. */
    private static final double PULSE = 33;
    /** From pulse to pulse of an idle window. */
    private static final double BEAT = 1000 / 60.0;

    private static final double MEGABYTES_AN_HOUR = 20;
    /** From here on the growth is brought to an hour; of less it would be multiplied chance. */
    private static final Duration JUDGED = Duration.ofMinutes(5);

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration FIRST_FRAME = Duration.ofSeconds(20);

    private final int rounds;
    private final Duration round;
    private final Duration memory;

    /**
     * @param rounds how often rest and work are compared
     * @param round how long each of both is
     * @param memory how long memory is watched
     */
    PreviewBench(int rounds, Duration round, Duration memory) {
        this.rounds = rounds;
        this.round = round;
        this.memory = memory;
    }

    /** What one round of work gave, and the longest gap between pulses in the rest before it. */
    private record Round(
            double sentMillis, double frameMillis, double checkMillis, double gapMillis, double restMillis) {}

    List<Figure> run() throws Exception {
        Toolkit.start();
        try (PreviewWindow window = new PreviewWindow()) {
            round(window);
            List<Round> done = new ArrayList<>();
            for (int at = 0; at < rounds; at++) {
                done.add(round(window));
            }
            List<Figure> figures = new ArrayList<>(figures(done));
            if (ResidentMemory.isKnown()) {
                figures.add(memory(window));
            }
            return figures;
        } finally {
            Toolkit.stop();
        }
    }

    private static List<Figure> figures(List<Round> done) {
        double rest = median(done.stream().map(Round::restMillis).toList());
        double sent = median(done.stream().map(Round::sentMillis).toList());
        return List.of(
                Figure.of(
                        "preview: from frame to frame on the screen (camera: %.1f/s)".formatted(1000 / sent),
                        median(done.stream().map(Round::frameMillis).toList()),
                        MILLIS,
                        sent,
                        1.05),
                Figure.of(
                        "preview: from check to check",
                        median(done.stream().map(Round::checkMillis).toList()),
                        MILLIS,
                        CHECK_EVERY,
                        1),
                Figure.of(
                        "preview: longest gap between pulses (idle window: %.1f ms)".formatted(rest),
                        median(done.stream().map(Round::gapMillis).toList()),
                        MILLIS,
                        PULSE + Math.max(0, rest - BEAT),
                        1));
    }

    private Round round(PreviewWindow window) throws InterruptedException {
        beginPulses(window);
        Thread.sleep(round);
        double rest = endPulses(window);
        window.begin();
        awaitFrames(window);
        beginPulses(window);
        long began = System.nanoTime();
        long sent = window.sent();
        long shown = window.shown();
        long checked = window.checked();
        Thread.sleep(round);
        double millis = (System.nanoTime() - began) / 1e6;
        Round done = new Round(
                millis / Math.max(1, window.sent() - sent),
                millis / Math.max(1, window.shown() - shown),
                millis / Math.max(1, window.checked() - checked),
                endPulses(window),
                rest);
        window.end();
        return done;
    }

    private Figure memory(PreviewWindow window) throws Exception {
        window.begin();
        awaitFrames(window);
        Thread.sleep(WARM_UP.compareTo(memory) < 0 ? WARM_UP : memory);
        var resident = new ResidentMemory();
        for (long at = 0; at < memory.toSeconds(); at++) {
            resident.look();
            Thread.sleep(Duration.ofSeconds(1));
        }
        window.end();
        return memory.compareTo(JUDGED) < 0
                ? grown("preview: memory grown in %d s, not brought to an hour", resident.growth())
                : grown("preview: memory grown an hour, from %d s", resident.growth() * perHour());
    }

    private Figure grown(String name, double megabytes) {
        return Figure.of(name.formatted(memory.toSeconds()), Math.max(0, megabytes), "MB", MEGABYTES_AN_HOUR, 1);
    }

    private double perHour() {
        return Duration.ofHours(1).toMillis() / (memory.toMillis() * ResidentMemory.share());
    }

    private static void beginPulses(PreviewWindow window) {
        Toolkit.run(() -> window.pulses().begin());
    }

    private static double endPulses(PreviewWindow window) {
        return Toolkit.call(() -> {
            window.pulses().stop();
            return window.pulses().longestMillis();
        });
    }

    /** Some frames, so that nothing is measured of switching the camera on. */
    private static void awaitFrames(PreviewWindow window) throws InterruptedException {
        long wanted = window.shown() + 30;
        long end = System.nanoTime() + FIRST_FRAME.toNanos();
        while (window.shown() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the live view showed nothing in " + FIRST_FRAME);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
