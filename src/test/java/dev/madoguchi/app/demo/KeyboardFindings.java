package dev.madoguchi.app.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Border;
import org.jspecify.annotations.Nullable;

/** What whoever uses no mouse meets: each control has a name, Tab reaches it and leaves it, and one alone is framed. */
final class KeyboardFindings {
    private static final int MOST_TABS = 200;
    private static final double RING = 1.9;
    private static final Pattern KEY = Pattern.compile("\\([^()]+\\)$");

    private KeyboardFindings() {}

    static void names(Scene scene, Consumer<String> found) {
        SeenNodes.controls(scene.getRoot()).stream()
                .filter(control -> !named(control, scene))
                .forEach(control -> found.accept("has a control without a name: " + SeenNodes.told(control)));
    }

    /** Two deeds of a screen that can be done now do not bear the same key. */
    static void keys(Scene scene, Consumer<String> found) {
        SeenNodes.controls(scene.getRoot()).stream()
                .filter(control -> control instanceof Button && !control.isDisabled())
                .map(control -> KEY.matcher(((Button) control).getText()))
                .filter(Matcher::find)
                .collect(Collectors.groupingBy(Matcher::group, TreeMap::new, Collectors.counting()))
                .forEach((key, count) -> {
                    if (count > 1) {
                        found.accept("has " + count + " deeds with the key " + key);
                    }
                });
    }

    /** What has lost the keyboard does not look as if it had it. */
    static void ring(Scene scene, Consumer<String> found) {
        SeenNodes.controls(scene.getRoot()).stream()
                .filter(control -> control instanceof ButtonBase && !control.isFocused())
                .filter(control -> framed(((ButtonBase) control).getBorder()))
                .forEach(control -> found.accept("frames what has not the keyboard: " + SeenNodes.told(control)));
    }

    private static boolean framed(@Nullable Border border) {
        return border != null
                && border.getStrokes().stream()
                        .anyMatch(stroke -> stroke.getWidths().getTop() > RING);
    }

    static void tabThrough(Scene scene, Consumer<String> found) {
        if (scene.getFocusOwner() == null) {
            press(scene.getRoot());
        }
        Node first = scene.getFocusOwner();
        if (first == null) {
            if (SeenNodes.controls(scene.getRoot()).stream().anyMatch(KeyboardFindings::usable)) {
                found.accept("has the keyboard nowhere");
            }
            return; // a hidden screen has nothing to go to
        }
        Set<Node> reached = new LinkedHashSet<>();
        Node at = first;
        for (int tab = 0; tab < MOST_TABS && at != null && reached.add(at); tab++) {
            press(at);
            Node next = scene.getFocusOwner();
            if (at.equals(next)
                    && SeenNodes.controls(scene.getRoot()).stream()
                                    .filter(KeyboardFindings::usable)
                                    .count()
                            > 1) {
                found.accept("holds the keyboard in " + SeenNodes.told(at));
                break;
            }
            at = next;
        }
        SeenNodes.controls(scene.getRoot()).stream()
                .filter(KeyboardFindings::usable)
                .filter(control -> reached.stream().noneMatch(each -> each.equals(control) || arrows(each, control)))
                .forEach(control -> found.accept("has what Tab does not reach: " + SeenNodes.told(control)));
        first.requestFocus();
    }

    private static void press(Node node) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            node.fireEvent(new KeyEvent(type, "\t", "\t", KeyCode.TAB, false, false, false, false));
        }
    }

    /** Tab goes to one button of a group; the arrow keys go to its others. */
    private static boolean arrows(Node reached, Node control) {
        return reached instanceof ToggleButton one
                && control instanceof ToggleButton other
                && one.getToggleGroup() != null
                && one.getToggleGroup().equals(other.getToggleGroup());
    }

    private static boolean usable(Node control) {
        return control.isFocusTraversable() && !control.isDisabled();
    }

    private static boolean named(Node control, Scene scene) {
        String given = control.getAccessibleText();
        if (given != null && !given.isBlank()) {
            return true;
        }
        if (control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return true;
        }
        return SeenNodes.all(scene.getRoot()).stream()
                .anyMatch(node -> node instanceof Label label && control.equals(label.getLabelFor()));
    }
}
