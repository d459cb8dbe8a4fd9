package dev.madoguchi.app.bench;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.ui.AfterFrame;
import dev.madoguchi.ui.Shortcut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * A keyboard without a hand: presses real keys on this computer's display, one when the window has heard the one before, and
 * counts them. No mouse.
 */
public final class Keyboard {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration GAP = Duration.ofMillis(5);
    /** More controls than any screen has. */
    private static final int MOST_TABS = 120;

    private final Robot robot;
    private final Duration pace;
    private final Duration look;
    private final List<Press> all = new ArrayList<>();
    private volatile Instant heard = Instant.EPOCH;
    private final AtomicInteger heardKeys = new AtomicInteger();
    private int deeds;
    private long free = System.nanoTime();

    /**
     * A key that was pressed.
     *
     * @param screen the title of the screen on which it was pressed
     * @param asked when the hand moved
     * @param heard when the window began to act on it
     */
    public record Press(String key, String screen, Instant asked, Instant heard) {}

    /** A keyboard for all windows of this program, whose keys are pressed as soon as the one before was heard. */
    public Keyboard() {
        this(Duration.ZERO, Duration.ZERO);
    }

    /**
     * A keyboard under a person's hands.
     *
     * @param pace from a key to the next one, at least: what a hand needs
     * @param look from the sight of what was waited for to the next key, at least: what an eye needs
     */
    Keyboard(Duration pace, Duration look) {
        this.pace = pace;
        this.look = look;
        robot = Toolkit.call(Robot::new);
        Toolkit.run(() -> {
            Window.getWindows().forEach(window -> window.addEventFilter(KeyEvent.KEY_PRESSED, this::hear));
            Window.getWindows().addListener((ListChangeListener<Window>) change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(window -> window.addEventFilter(KeyEvent.KEY_PRESSED, this::hear));
                }
            });
        });
    }

    private void hear(KeyEvent event) {
        if (!event.getCode().isModifierKey()) {
            heard = Instant.now();
            heardKeys.incrementAndGet();
        }
    }

    /** Presses the key of a deed. */
    public void press(Shortcut deed) {
        press(deed.words());
    }

    /** Presses keys as they are written on a button, such as {@code Ctrl+Enter}. */
    public void press(String keys) {
        deeds++;
        if (!(KeyCombination.valueOf(keys) instanceof KeyCodeCombination combination)) {
            throw new IllegalArgumentException(keys + " is no key");
        }
        List<KeyCode> chord = new ArrayList<>();
        if (combination.getControl() == ModifierValue.DOWN) {
            chord.add(KeyCode.CONTROL);
        }
        if (combination.getAlt() == ModifierValue.DOWN) {
            chord.add(KeyCode.ALT);
        }
        chord.add(combination.getCode());
        strike(keys, chord);
    }

    /** Types lower-case letters, figures, spaces and hyphens; a line's end is Enter. Counts as typing. */
    public void write(String text) {
        text.chars().forEach(each -> strike("typed", List.of(key((char) each))));
    }

    private static KeyCode key(char character) {
        return switch (character) {
            case ' ' -> KeyCode.SPACE;
            case '-' -> KeyCode.MINUS;
            case '\n' -> KeyCode.ENTER;
            default -> KeyCode.getKeyCode(String.valueOf(character).toUpperCase(Locale.ROOT));
        };
    }

    /** Presses Tab until the keyboard is at the control with this id. */
    public void tabTo(String id) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (at().equals(id)) {
                return;
            }
            press("Tab");
        }
        throw new IllegalStateException("Tab never leads to " + id + "; it is at " + at());
    }

    /** The id of the control that has the keyboard; empty where it has none. */
    public String at() {
        return Toolkit.call(Keyboard::owner);
    }

    private static String owner() {
        return scenes().filter(scene -> scene.getWindow().isFocused())
                .map(Scene::getFocusOwner)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Node::getId)
                .orElse("");
    }

    /** Waits until the screen has given the keyboard to this control. */
    void awaitsAt(String id) {
        until("the keyboard is at " + id, () -> owner().equals(id));
    }

    /** Waits until the control is there and can act. */
    public void awaits(String id) {
        until(id + " can act", () -> can(id));
    }

    /** Whether the control is there and can act. To be asked on the JavaFX thread. */
    boolean can(String id) {
        return scenes().map(scene -> scene.lookup("#" + id)).anyMatch(node -> node != null && !node.isDisabled());
    }

    private static Stream<Scene> scenes() {
        return Window.getWindows().stream().map(Window::getScene).filter(Objects::nonNull);
    }

    /** Waits for something on the screen, on the JavaFX thread. */
    public void until(String what, Callable<Boolean> holds) {
        if (!Toolkit.call(holds)) {
            untilBehind(what, () -> Toolkit.call(holds));
            free = System.nanoTime() + look.toNanos();
        }
    }

    /** Waits for something behind the screen, which may be slow to ask for. */
    void untilBehind(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + LIMIT + " in vain until " + what + "; keyboard at " + at());
            }
            LockSupport.parkNanos(GAP.toNanos());
        }
    }

    /** Waits until what the last key changed is drawn. */
    void sees() {
        CountDownLatch drawn = new CountDownLatch(1);
        Toolkit.run(() -> AfterFrame.then(drawn::countDown));
        untilBehind("the screen is drawn", () -> drawn.getCount() == 0);
    }

    /** How many times a deed's keys were pressed; what is held together counts once, typing does not count. */
    public int deeds() {
        return deeds;
    }

    /** Every key that was pressed. */
    List<Press> all() {
        return List.copyOf(all);
    }

    private void strike(String name, List<KeyCode> chord) {
        untilBehind("the hand is free", () -> System.nanoTime() - free >= 0);
        free = System.nanoTime() + pace.toNanos();
        int before = heardKeys.get();
        Instant asked = Instant.now();
        String screen = Toolkit.call(() -> {
            chord.forEach(robot::keyPress);
            chord.reversed().forEach(robot::keyRelease);
            return title();
        });
        untilBehind("the window hears " + name, () -> Toolkit.call(() -> heardKeys.get() > before));
        all.add(new Press(name, screen, asked, heard));
    }

    private static String title() {
        return scenes().map(scene -> scene.lookup("#title"))
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }
}
