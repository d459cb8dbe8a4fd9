package dev.madoguchi.app.bench;

import javafx.animation.AnimationTimer;

/** Measures how long the JavaFX thread lets the screen wait: the gaps between its pulses, sixty of which are due a second. */
final class PulseWatch extends AnimationTimer {
    private long last;
    private long longest;

    /** Begins anew. On the JavaFX thread, as all of this. */
    void begin() {
        last = System.nanoTime();
        longest = 0;
        start();
    }

    @Override
    public void handle(long now) {
        long here = System.nanoTime();
        longest = Math.max(longest, here - last);
        last = here;
    }

    /** The longest gap since it began, in milliseconds. */
    double longestMillis() {
        return longest / 1e6;
    }
}
