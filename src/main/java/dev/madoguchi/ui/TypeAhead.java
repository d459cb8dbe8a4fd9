package dev.madoguchi.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyEvent;

/**
 * Lets a key act on a control that has the keyboard but was not drawn yet: until its first drawing a control has no skin, and would
 * lose what is typed by somebody who is quicker than the screen.
 */
final class TypeAhead {
    private TypeAhead() {}

    static void guard(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> dress(scene.getFocusOwner()));
    }

    private static void dress(Node owner) {
        if (owner instanceof Control control && control.getSkin() == null) {
            control.applyCss();
        }
    }
}
