package dev.madoguchi.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * A screen that can be taken out of its window and put back as it was. While it is out, nothing of it can be seen, clicked or
 * reached by a key, and what it only does while it is seen stands still.
 */
public final class Lockable {
    private final StackPane root = new StackPane();
    private final Parent screen;
    private final Parent lock;
    private final Supplier<Node> first;
    private Optional<Node> focused = Optional.empty();

    /**
     * @param lock stands in the screen's place while it is out
     * @param first where the keyboard goes when the screen is another one by then
     */
    public Lockable(Parent screen, Parent lock, Supplier<Node> first) {
        this.screen = screen;
        this.lock = lock;
        this.first = first;
        root.getChildren().setAll(screen);
    }

    /** Takes the screen out, with every list and menu that hangs open from it. */
    public void lock() {
        focused = Optional.ofNullable(root.getScene()).map(scene -> scene.getFocusOwner());
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        root.getChildren().setAll(lock);
    }

    /** Puts it back, with the keyboard where it was. */
    public void unlock() {
        root.getChildren().setAll(screen);
        focused.filter(node -> node.getScene() != null).orElseGet(first).requestFocus();
        focused = Optional.empty();
    }

    /** Whether the screen is out. */
    public boolean isLocked() {
        return root.getChildren().contains(lock);
    }

    public Parent root() {
        return root;
    }
}
