package dev.madoguchi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * When each frame of the window began to be worked out and when it stood on the screen, as JavaFX itself writes it down: the phases of
 * its pulses ({@code javafx.PulsePhase}), those of the thread that draws included. To be begun before JavaFX is.
 */
final class PulsePhases implements AutoCloseable {
    private static final String PHASE = "javafx.PulsePhase";
    /** A phase that took less is not told. */
    private static final Duration WORTH_TELLING = Duration.ofMillis(2);

    private final Recording recording = new Recording();

    /** One part of a frame, by JavaFX's name for it. */
    private record Phase(String name, Instant began, Instant ended) {
        private Duration took() {
            return Duration.between(began, ended);
        }

        private String told() {
            return "%s %.0f".formatted(name, took().toNanos() / 1e6);
        }
    }

    /** A frame: its beginning on the JavaFX thread, and the end of its last phase on whatever thread. */
    record Frame(List<Phase> phases) {
        Instant began() {
            return phases.stream()
                    .map(Phase::began)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        Instant shown() {
            return phases.stream()
                    .map(Phase::ended)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        /** What of it took how many milliseconds, in the order of time. */
        String told() {
            return phases.stream()
                    .filter(phase -> phase.took().compareTo(WORTH_TELLING) > 0)
                    .sorted(Comparator.comparing(Phase::began))
                    .map(Phase::told)
                    .collect(Collectors.joining(", "));
        }

        private Frame with(Frame other) {
            return new Frame(
                    Stream.concat(phases.stream(), other.phases.stream()).toList());
        }
    }

    PulsePhases() {
        recording.enable(PHASE).withoutThreshold().withoutStackTrace();
        recording.start();
    }

    /** Every frame until now, by its beginning. */
    Frames end() throws IOException {
        Path file = Files.createTempFile("madoguchi-pulses", ".jfr");
        try {
            recording.stop();
            recording.dump(file);
            Map<Integer, Frame> pulses = new TreeMap<>();
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (event.getEventType().getName().equals(PHASE)) {
                    var phase = new Phase(event.getString("phaseName"), event.getStartTime(), event.getEndTime());
                    pulses.merge(event.getInt("pulseId"), new Frame(List.of(phase)), Frame::with);
                }
            }
            return new Frames(pulses);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }

    /** All frames of a while. */
    static final class Frames {
        private final NavigableMap<Instant, Frame> byBeginning = new TreeMap<>();

        private Frames(Map<Integer, Frame> pulses) {
            pulses.values().forEach(frame -> byBeginning.put(frame.began(), frame));
        }

        /** The first frame that began after this moment. */
        Optional<Frame> after(Instant moment) {
            return Optional.ofNullable(byBeginning.higherEntry(moment)).map(Map.Entry::getValue);
        }

        /** The frames that began within a while, its end included. */
        List<Frame> between(Instant from, Instant to) {
            return List.copyOf(byBeginning.subMap(from, false, to, true).values());
        }
    }
}
