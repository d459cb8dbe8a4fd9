package dev.madoguchi.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCombination;

/**
 * A key of a window and the buttons that have it there. It presses the one that came last of those that are seen and can act, so that a
 * notice that comes and goes does not leave the screen's own deed without its key.
 */
final class SharedKey implements Runnable {
    private final List<ButtonBase> buttons = new ArrayList<>();

    private SharedKey() {}

    /** The key presses this button too, from now on. */
    static void give(Scene scene, KeyCombination keys, ButtonBase button) {
        if (scene.getAccelerators().get(keys) instanceof SharedKey shared) {
            shared.buttons.add(button);
            return;
        }
        SharedKey first = new SharedKey();
        first.buttons.add(button);
        scene.getAccelerators().put(keys, first);
    }

    /** The key presses this button no longer. */
    static void take(Scene scene, KeyCombination keys, ButtonBase button) {
        if (scene.getAccelerators().get(keys) instanceof SharedKey shared) {
            shared.buttons.remove(button);
            if (shared.buttons.isEmpty()) {
                scene.getAccelerators().remove(keys);
            }
        }
    }

    @Override
    public void run() {
        buttons.reversed().stream().filter(SharedKey::canAct).findFirst().ifPresent(ButtonBase::fire);
    }

    private static boolean canAct(ButtonBase button) {
        return !button.isDisabled()
                && Stream.<Node>iterate(button, node -> node != null, Node::getParent)
                        .allMatch(Node::isVisible);
    }
}
