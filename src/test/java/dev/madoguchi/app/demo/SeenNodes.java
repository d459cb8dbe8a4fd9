package dev.madoguchi.app.demo;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** What somebody sees of a screen, node by node, and how a finding calls it. */
final class SeenNodes {
    private SeenNodes() {}

    /** What is pressed, typed into or reached by the keyboard. */
    static List<Node> controls(Parent root) {
        return all(root).stream()
                .filter(SeenNodes::seen)
                .filter(node -> node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase
                        || node.isFocusTraversable())
                .filter(node -> !(node instanceof ScrollPane))
                .filter(node -> !inside(node, ComboBoxBase.class))
                .toList();
    }

    static List<Text> texts(Parent root) {
        return all(root).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(SeenNodes::seen)
                .filter(text -> !text.getText().isBlank())
                .toList();
    }

    /** Every node, whether it is seen or not. */
    static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        gather(root, nodes);
        return nodes;
    }

    static boolean inside(Node node, Class<?> kind) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    static String told(Node node) {
        String name = node instanceof Button button ? button.getText() : "";
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " " + name;
    }

    static String shown(Text text) {
        String owner = text.getParent() instanceof Labeled labeled ? labeled.getId() + " " + labeled.getText() : "";
        return owner + " | " + text.getText() + " " + text.getParent().getStyleClass();
    }

    /** Whether a node stands in the one with this id. */
    static boolean within(Node node, String id) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void gather(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, into));
        }
    }
}
