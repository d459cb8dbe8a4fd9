package dev.madoguchi.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Where screens are dressed before anybody sees them: a place in the window like the one they are shown in, invisible, in which they get
 * their skins, styles and measures, so that the key that opens them later waits for none of that. Nothing that a screen does while it
 * is in a window begins here ({@link Pulse}). On the JavaFX thread.
 */
final class Wings {
    private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);

    private final StackPane root = new StackPane();
    private final VBox middle = new VBox();
    private final Scrolling content = new Scrolling();
    private final HBox bar = new WrappingLine();
    private final StackPane drawer = new StackPane();
    private final Region stage;

    /** @param stage the place in which screens are shown, whose size and styles they get */
    Wings(Region stage) {
        this.stage = stage;
        root.setManaged(false);
        root.setVisible(false);
        root.getProperties().put(Wings.class, this);
        content.setFitToHeight(true);
        content.getStyleClass().add("content");
        VBox.setVgrow(content, Priority.ALWAYS);
        bar.getStyleClass().add("actions");
        middle.getStyleClass().add("middle");
        middle.getChildren().setAll(content, bar);
        drawer.getStyleClass().add("drawer");
    }

    /** Belongs into the parent of the stage. */
    Node root() {
        return root;
    }

    /** Gives a screen that is in no window its skins and styles, the first half of dressing it; it is in none afterwards. */
    void style(StepView view) {
        within(view, Node::applyCss);
    }

    /** Dresses it: what was styled before takes half as long. */
    void dress(StepView view) {
        within(view, Wings::layOut);
    }

    private void within(StepView view, Consumer<Parent> deed) {
        content.setContent(view.root());
        bar.getChildren().setAll(view.actions().aside());
        bar.getChildren().addAll(view.actions().onward());
        within(middle, deed);
        content.setContent(null);
        bar.getChildren().clear();
    }

    /** The same with what is to stand beside screens. */
    void dress(Beside beside) {
        drawer.getChildren().setAll(beside.root());
        within(drawer, Wings::layOut);
        drawer.getChildren().clear();
    }

    /** A default button takes Enter with it when it comes into a window and when it leaves: the screen that is shown keeps it. */
    private void within(Node with, Consumer<Parent> deed) {
        Map<KeyCombination, Runnable> keys = root.getScene().getAccelerators();
        Runnable shown = keys.get(ENTER);
        root.getChildren().setAll(List.of(with));
        root.resize(stage.getWidth(), stage.getHeight());
        deed.accept(root);
        root.getChildren().clear();
        if (shown != null) {
            keys.put(ENTER, shown);
        }
    }

    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
    }

    /** Whether a node is in the wings of a window, where nobody sees it. */
    static boolean hold(Node node) {
        return Stream.<Node>iterate(node, at -> at != null, Node::getParent)
                .anyMatch(at -> at.hasProperties() && at.getProperties().containsKey(Wings.class));
    }
}
