package dev.madoguchi.ui;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets a key that is held down act once, so that nobody runs through two steps by pressing too long. */
final class HeldKeys {
    private final Set<KeyCode> down = new HashSet<>();

    private HeldKeys() {}

    static void guard(Scene scene) {
        HeldKeys keys = new HeldKeys();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.down.remove(event.getCode()));
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.focusedProperty().subscribe(keys.down::clear);
            }
        });
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if ((code == KeyCode.ENTER || code == KeyCode.SPACE || code.isFunctionKey()) && !down.add(code)) {
            event.consume();
        }
    }
}
