package dev.madoguchi.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Hides what a screen shows from eyes that should not see it (004 §2-1(11)①), by one key, and brings it back as it was. While it is
 * hidden no key and no click reaches it; nothing that was typed is lost, and what runs goes on.
 */
final class Cover {
    private final StackPane root = new StackPane();
    private final Node screen;
    private final VBox curtain;
    private Optional<Node> focused = Optional.empty();

    Cover(Node screen, Texts texts) {
        this.screen = screen;
        curtain = new VBox(
                Lettering.heading(texts.get("ui.cover")),
                Lettering.body(texts.get("ui.cover.back", Shortcut.HIDE.words())));
        curtain.setId("cover");
        curtain.getStyleClass().add("cover");
        curtain.setVisible(false);
        root.getChildren().setAll(screen, curtain);
    }

    /** The screen with its curtain. */
    StackPane root() {
        return root;
    }

    /** Whether the curtain is drawn. */
    ReadOnlyBooleanProperty drawnProperty() {
        return curtain.visibleProperty();
    }

    /** A button that draws the curtain and opens it again. */
    Button button(Texts texts) {
        Button button = Deed.other("header-hide", texts.get("ui.header.hide"), Shortcut.HIDE, this::toggle);
        button.setFocusTraversable(false); // its key works everywhere
        return button;
    }

    private void toggle() {
        boolean hide = !curtain.isVisible();
        if (hide) {
            focused = Optional.ofNullable(root.getScene().getFocusOwner());
        }
        curtain.setVisible(hide);
        screen.setVisible(!hide);
        screen.setDisable(hide);
        if (!hide) {
            focused.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        }
    }
}
