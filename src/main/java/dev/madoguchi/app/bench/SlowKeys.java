package dev.madoguchi.app.bench;

import dev.madoguchi.app.bench.PulsePhases.Frame;
import dev.madoguchi.app.bench.PulsePhases.Frames;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How soon the screen answered each key of a day, and which keys and gaps between frames took long: on which screen, and where the time
 * went. A key waits until the window hears it, while the JavaFX thread does something else; then the window acts on it; then the
 * frame that shows what came of it is worked out and drawn.
 *
 * @param presses every key
 * @param gaps the long gaps between frames
 */
record SlowKeys(List<Keyboard.Press> presses, List<PulseWatch.Gap> gaps, Frames frames) {
    private static final Duration SLOW_KEY = Duration.ofMillis(50);
    private static final Duration SLOW_GAP = Duration.ofMillis(100);

    /** A key, and the frame that answered it. */
    private record Answer(Keyboard.Press press, Frame frame) {
        private Duration took() {
            return Duration.between(press.asked(), frame.shown());
        }

        private String told() {
            return "%6.0f ms  %-12s on %-24s waited %.0f, acted %.0f, frame %.0f: %s"
                    .formatted(
                            millis(took()),
                            press.key(),
                            press.screen(),
                            millis(Duration.between(press.asked(), press.heard())),
                            millis(Duration.between(press.heard(), frame.began())),
                            millis(Duration.between(frame.began(), frame.shown())),
                            frame.told());
        }
    }

    /** From the hand's movement to the end of the first frame that was begun when the key had been heard, in milliseconds. */
    double percentile(double percent) {
        Latencies latencies = new Latencies();
        answers().forEach(answer -> latencies.add(answer.took().toNanos()));
        return latencies.percentile(percent);
    }

    private List<Answer> answers() {
        return presses.stream()
                .flatMap(press -> frames.after(press.heard()).map(frame -> new Answer(press, frame)).stream())
                .toList();
    }

    /** The keys that took more than 50 ms and the gaps of more than 100 ms, the longest first, a line each. */
    String table() {
        String keys = answers().stream()
                .filter(answer -> answer.took().compareTo(SLOW_KEY) > 0)
                .sorted(Comparator.comparing(Answer::took).reversed())
                .map(Answer::told)
                .collect(Collectors.joining("\n"));
        String pulses = gaps.stream()
                .filter(gap -> gap.took().compareTo(SLOW_GAP) > 0)
                .sorted(Comparator.comparing(PulseWatch.Gap::took).reversed())
                .map(this::told)
                .collect(Collectors.joining("\n"));
        return "keys\n" + keys + "\ngaps between frames\n" + pulses + "\n";
    }

    private String told(PulseWatch.Gap gap) {
        String after = lastBefore(gap.ended())
                .map(press -> "%s on %s".formatted(press.key(), press.screen()))
                .orElse("the start");
        String within = frames.between(gap.began(), gap.ended()).stream()
                .map(Frame::told)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" | "));
        return "%6.0f ms, at work %.0f  after %s: %s"
                .formatted(millis(gap.took()), millis(gap.worked()), after, within);
    }

    private Optional<Keyboard.Press> lastBefore(Instant moment) {
        return presses.stream()
                .filter(press -> press.asked().isBefore(moment))
                .max(Comparator.comparing(Keyboard.Press::asked));
    }

    private static double millis(Duration took) {
        return took.toNanos() / 1e6;
    }
}
