package dev.madoguchi.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells a keyboard-wedge scanner, which types what it reads, from a person by its speed. While a window is watched every character is held
 * back until the next one could no longer be a scanner's: what a scanner typed goes to its listener and into no field; what a
 * person typed goes where the focus is, later by one scanner's pace. Used on the JavaFX thread.
 */
public final class KeyScanner {
    private final KeyBurst burst;
    private final PauseTransition pause;
    private final EventHandler<KeyEvent> filter = this::see;
    private final List<KeyEvent> held = new ArrayList<>();
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private Consumer<String> heard = text -> {};
    private @Nullable Scene watched;
    private boolean passing;

    public KeyScanner(WedgePace pace, Clock clock) {
        burst = new KeyBurst(pace, clock);
        pause = new PauseTransition(Duration.millis((double) pace.perCharacter().toMillis()));
        pause.setOnFinished(event -> look());
    }

    /**
     * Watches the keys of a window.
     *
     * @param heard is told what a scanner typed, without its closing key
     */
    void watch(Scene scene, Consumer<String> heard) {
        stop();
        this.heard = heard;
        watched = scene;
        scene.addEventFilter(KeyEvent.ANY, filter);
    }

    /** Watches no longer; what is held back is dropped, as its field is gone. */
    void stop() {
        pause.stop();
        held.clear();
        down.clear();
        burst.take();
        if (watched != null) {
            watched.removeEventFilter(KeyEvent.ANY, filter);
            watched = null;
        }
    }

    private void see(KeyEvent event) {
        if (passing) {
            return;
        }
        if (burst.isOver()) {
            settle();
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else {
            down.remove(event.getCode());
        }
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean prints = !character.isEmpty() && !Character.isISOControl(character.charAt(0));
        if (prints && !event.isControlDown() && !event.isMetaDown()) {
            held.add(event);
            burst.add(character);
            pause.playFromStart();
            event.consume();
        } else if (prints) {
            settle();
        }
    }

    private void pressed(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean repeats = !down.add(key);
        if (key == KeyCode.ENTER || key == KeyCode.TAB) {
            close(event);
        } else if (repeats || edits(event)) {
            settle();
        } else if (key == KeyCode.SPACE && !burst.isEmpty()) {
            event.consume(); // It would press the button that has the focus; the space itself is typed.
        }
    }

    /** A scanner's closing key presses no button. */
    private void close(KeyEvent event) {
        if (burst.isScan() || (burst.isEmpty() && burst.justScanned())) {
            event.consume();
        }
        settle();
    }

    private static boolean edits(KeyEvent event) {
        KeyCode key = event.getCode();
        return key.isNavigationKey()
                || key.isFunctionKey()
                || key == KeyCode.BACK_SPACE
                || key == KeyCode.DELETE
                || key == KeyCode.ESCAPE
                || (event.isShortcutDown() && !key.isModifierKey());
    }

    private void look() {
        if (burst.isOver()) {
            settle();
        } else if (!burst.isEmpty()) {
            pause.playFromStart();
        }
    }

    /** Decides whose the held characters are. */
    private void settle() {
        if (burst.isEmpty()) {
            return;
        }
        pause.stop();
        boolean scan = burst.isScan();
        String text = burst.take();
        List<KeyEvent> events = List.copyOf(held);
        held.clear();
        if (scan) {
            heard.accept(text);
            return;
        }
        passing = true;
        try {
            events.forEach(
                    event -> Event.fireEvent(event.getTarget(), event.copyFor(event.getSource(), event.getTarget())));
        } finally {
            passing = false;
        }
    }
}
