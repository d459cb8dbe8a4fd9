package dev.madoguchi.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The look that windows wear now. In each of them Ctrl and plus or minus change the size, Ctrl+0 brings the usual one back and
 * Ctrl+Shift+C changes the contrast. On the JavaFX thread.
 */
public final class Looks {
    /** Keyboards differ in where the plus is: of its own, over the equals sign, or over the semicolon of a Japanese one. */
    private static final Map<KeyCode, UnaryOperator<Look>> KEYS = Map.of(
            KeyCode.PLUS, Look::larger,
            KeyCode.ADD, Look::larger,
            KeyCode.EQUALS, Look::larger,
            KeyCode.SEMICOLON, Look::larger,
            KeyCode.MINUS, Look::smaller,
            KeyCode.SUBTRACT, Look::smaller,
            KeyCode.DIGIT0, look -> look.sized(Look.USUAL.percent()),
            KeyCode.NUMPAD0, look -> look.sized(Look.USUAL.percent()));

    private final ObjectProperty<Look> look;

    /**
     * @param keep remembers each look that somebody chooses
     */
    public Looks(Look first, Consumer<Look> keep) {
        look = new SimpleObjectProperty<>(first);
        look.addListener((property, before, now) -> keep.accept(now));
    }

    /** The look that the windows of this scene's kind wear; empty where none was put on. */
    static Optional<Looks> of(Scene scene) {
        return Optional.ofNullable(scene.getProperties().get(Looks.class)).map(Looks.class::cast);
    }

    /** Has this scene wear the look from now on, and change it by its keys. */
    public void wear(Scene scene) {
        scene.getProperties().put(Looks.class, this);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        look.subscribe(now -> now.dress(scene.getRoot()));
    }

    /** The look that is worn, and that can be changed. */
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** Changes the look, by one step. */
    void change(UnaryOperator<Look> step) {
        look.set(step.apply(look.get()));
    }

    private void pressed(KeyEvent event) {
        Optional<UnaryOperator<Look>> step = step(event);
        step.ifPresent(known -> {
            change(known);
            event.consume();
        });
    }

    private static Optional<UnaryOperator<Look>> step(KeyEvent event) {
        if (!event.isControlDown() || event.isAltDown()) {
            return Optional.empty();
        }
        if (event.isShiftDown() && event.getCode() == KeyCode.C) {
            return Optional.of(Look::otherContrast);
        }
        return Optional.ofNullable(KEYS.get(event.getCode()));
    }
}
