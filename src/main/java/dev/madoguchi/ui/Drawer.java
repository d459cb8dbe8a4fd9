package dev.madoguchi.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * Opens beside a screen by one key and closes by the same, or by Esc while the keyboard is in it. The screen keeps everything; only
 * the list of the visit's steps makes room.
 */
final class Drawer {
    /** While it is open the screen is drawn a little smaller, so that nothing of it is cut off. */
    private static final String OPEN = "shell-beside";

    private final BorderPane shell;
    private final Node rail;
    private final StackPane place = new StackPane();
    private final Button button;
    private Optional<Beside> content = Optional.empty();
    private Optional<Node> focused = Optional.empty();

    Drawer(BorderPane shell, Node rail, Texts texts) {
        this.shell = shell;
        this.rail = rail;
        place.setId("drawer");
        place.getStyleClass().add("drawer");
        place.addEventFilter(KeyEvent.KEY_PRESSED, this::closeByEscape);
        button = Deed.other("header-beside", texts.get("ui.header.beside"), Shortcut.BESIDE, this::toggle);
        button.setFocusTraversable(false); // its key works everywhere
        button.managedProperty().bind(button.visibleProperty());
    }

    /** Opens and closes it. */
    Button button() {
        return button;
    }

    /** Has this in it from now on, closed; nothing where there is nothing to look up. */
    void hold(Optional<Beside> what) {
        putAway();
        content = what;
        button.setDisable(what.isEmpty());
    }

    private boolean open() {
        return place.equals(shell.getRight());
    }

    private void toggle() {
        if (open()) {
            close();
        } else {
            content.ifPresent(this::show);
        }
    }

    private void show(Beside what) {
        focused = Optional.ofNullable(shell.getScene()).map(scene -> scene.getFocusOwner());
        place.getChildren().setAll(what.root());
        shell.setLeft(null);
        shell.setRight(place);
        shell.getStyleClass().add(OPEN);
        what.shown();
        what.first().requestFocus();
    }

    private void putAway() {
        shell.setRight(null);
        shell.setLeft(rail);
        shell.getStyleClass().remove(OPEN);
    }

    private void close() {
        putAway();
        focused.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    }

    private void closeByEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
