package dev.madoguchi.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Measures how long the JavaFX thread lets the screen wait: the gaps between its pulses, sixty of which are due a second. */
final class PulseWatch extends AnimationTimer {
    /** What is kept one by one. */
    private static final Duration LONG = Duration.ofMillis(50);

    private final List<Gap> gaps = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long last;
    private long lastWorked;
    private long longest;

    /**
     * A long gap.
     *
     * @param worked how much of it the thread had a processor: the rest it waited for one, or for something else
     */
    record Gap(Duration took, Duration worked, Instant ended) {
        Instant began() {
            return ended.minus(took);
        }
    }

    /** Begins anew. On the JavaFX thread, as all of this. */
    void begin() {
        last = System.nanoTime();
        lastWorked = threads.getCurrentThreadCpuTime();
        longest = 0;
        gaps.clear();
        start();
    }

    @Override
    public void handle(long now) {
        long here = System.nanoTime();
        long took = here - last;
        longest = Math.max(longest, took);
        last = here;
        long worked = threads.getCurrentThreadCpuTime();
        if (took > LONG.toNanos()) {
            gaps.add(new Gap(Duration.ofNanos(took), Duration.ofNanos(worked - lastWorked), Instant.now()));
        }
        lastWorked = worked;
    }

    /** The longest gap since it began, in milliseconds. */
    double longestMillis() {
        return longest / 1e6;
    }

    /** The gaps of more than 50 ms since it began, in their order. */
    List<Gap> gaps() {
        return List.copyOf(gaps);
    }
}
