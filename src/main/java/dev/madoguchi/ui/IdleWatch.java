package dev.madoguchi.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;

/**
 * How long nobody has touched a window's keys, mouse or screen. By two clocks, of which the longer time counts: one that only runs
 * on, which nobody can set, and the wall clock, which goes on while the computer sleeps.
 */
public final class IdleWatch {
    private final LongSupplier nanos;
    private final Clock clock;
    private long touched;
    private Instant touchedAt;
    private double mouseX;
    private double mouseY;

    /** Watches a scene from now on. On the JavaFX thread. */
    public IdleWatch(Scene scene, LongSupplier nanos, Clock clock) {
        this.nanos = nanos;
        this.clock = clock;
        this.touched = nanos.getAsLong();
        this.touchedAt = clock.instant();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> touch());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touch());
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
        scene.addEventFilter(ScrollEvent.SCROLL, event -> touch());
        scene.addEventFilter(TouchEvent.TOUCH_PRESSED, event -> touch());
    }

    /** Begins anew, as if somebody had touched it. */
    public void touch() {
        touched = nanos.getAsLong();
        touchedAt = clock.instant();
    }

    /** JavaFX tells of a mouse too that lies still while the screen under it changes. */
    private void moved(MouseEvent event) {
        if (event.getScreenX() != mouseX || event.getScreenY() != mouseY) {
            mouseX = event.getScreenX();
            mouseY = event.getScreenY();
            touch();
        }
    }

    /** The time since the last touch. */
    public Duration idle() {
        Duration running = Duration.ofNanos(nanos.getAsLong() - touched);
        Duration wall = Duration.between(touchedAt, clock.instant());
        return running.compareTo(wall) > 0 ? running : wall;
    }
}
