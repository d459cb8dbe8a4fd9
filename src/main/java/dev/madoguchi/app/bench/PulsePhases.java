package dev.madoguchi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * When each frame of the window began to be worked out and when it stood on the screen, as JavaFX itself writes it down: the phases of
 * its pulses ({@code javafx.PulsePhase}), those of the thread that draws included. To be begun before JavaFX is.
 */
final class PulsePhases implements AutoCloseable {
    private static final String PHASE = "javafx.PulsePhase";

    private final Recording recording = new Recording();

    /** A frame: its beginning on the JavaFX thread, and the end of its last phase on whatever thread. */
    record Frame(Instant began, Instant shown) {
        private Frame with(Frame other) {
            return new Frame(
                    other.began().isBefore(began) ? other.began() : began,
                    other.shown().isAfter(shown) ? other.shown() : shown);
        }

        Duration took() {
            return Duration.between(began, shown);
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
                    pulses.merge(
                            event.getInt("pulseId"), new Frame(event.getStartTime(), event.getEndTime()), Frame::with);
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

        /** When the first frame that began after this moment stood on the screen. */
        Optional<Instant> shownAfter(Instant moment) {
            return Optional.ofNullable(byBeginning.higherEntry(moment))
                    .map(Map.Entry::getValue)
                    .map(Frame::shown);
        }

        /** The longest that one frame took, in milliseconds. */
        double longestMillis() {
            return byBeginning.values().stream()
                    .mapToDouble(frame -> frame.took().toNanos() / 1e6)
                    .max()
                    .orElse(0);
        }
    }
}
