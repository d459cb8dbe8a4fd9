package dev.madoguchi.ui;

import dev.madoguchi.device.camera.Frame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The few slides that go round between the thread that fills them and the screen: at most one waits, one is on the screen, one
 * has just left it and may still be drawn from.
 */
final class Carousel {
    private final Deque<Slide> blank = new ArrayDeque<>();
    private @Nullable Slide waiting;
    private @Nullable Slide shown;
    private @Nullable Slide leaving;
    private int round;

    /** A slide to fill, and the round it belongs to. */
    record Filling(Slide slide, int round) {}

    /** A slide that nobody looks at. */
    synchronized Filling take(Frame frame) {
        Slide slide = blank.poll();
        return new Filling(
                slide == null || !slide.fits(frame) ? new Slide(frame.width(), frame.height()) : slide, round);
    }

    /**
     * The slide was filled and waits for the screen; one that waited is overtaken.
     *
     * @return whether the screen has to be called, because nothing waited
     */
    synchronized boolean ready(Filling filled) {
        if (filled.round() != round) {
            return false;
        }
        boolean call = waiting == null;
        if (waiting != null) {
            blank.add(waiting);
        }
        waiting = filled.slide();
        return call;
    }

    /** What to show now; empty where nothing new waits. */
    synchronized Optional<Slide> next() {
        if (waiting == null) {
            return Optional.empty();
        }
        if (leaving != null) {
            blank.add(leaving);
        }
        leaving = shown;
        shown = waiting;
        waiting = null;
        return Optional.of(shown);
    }

    /** Lets all slides go, those that are being filled too: they show a person. */
    synchronized void clear() {
        round++;
        blank.clear();
        waiting = null;
        shown = null;
        leaving = null;
    }
}
