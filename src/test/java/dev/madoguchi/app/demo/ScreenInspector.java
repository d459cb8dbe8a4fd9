package dev.madoguchi.app.demo;

import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.Shell;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Examines a screen as WCAG 2.2 would: names, keyboard, text that is cut, contrast. Gathers sentences. */
final class ScreenInspector implements Onlooker {
    private static final double SLACK = 1.5;
    /** A line of text has room above and below its letters. */
    private static final double OVER = 4;

    private static final int MOST_TABS = 200;

    private final List<Fitting> fittings;
    private final Set<String> findings = new LinkedHashSet<>();
    private final Set<String> views = new TreeSet<>();

    ScreenInspector(List<Fitting> fittings) {
        this.fittings = fittings;
    }

    Set<String> findings() {
        return findings;
    }

    /** The classes of the views that were looked at. */
    Set<String> views() {
        return views;
    }

    @Override
    public void look(String name, Scene scene) {
        Node frame = scene.lookup("#shell"); // a fault covers it
        if (frame != null && frame.getUserData() instanceof Shell shell) {
            shell.shown().ifPresent(view -> views.add(view.getClass().getSimpleName()));
        }
        controls(scene.getRoot()).stream()
                .filter(control -> !named(control, scene))
                .forEach(control -> found(name, "has a control without a name: " + told(control)));
        tabThrough(name, scene);
        for (Fitting fitting : fittings) {
            fitting.examine(scene, () -> examine(name + " " + fitting, scene, fitting));
        }
    }

    private void examine(String where, Scene scene, Fitting fitting) {
        BufferedImage picture = fitting.picture(scene);
        double least = fitting.look().highContrast() ? 7 : 4.5;
        for (Text text : texts(scene.getRoot())) {
            cut(text, fitting).ifPresent(how -> found(where, how + ": " + shown(text)));
            spilt(text).ifPresent(how -> found(where, how + ": " + shown(text)));
            covered(text, scene).ifPresent(how -> found(where, how + ": " + shown(text)));
            if (fitting.look().percent() > 100) {
                continue; // the colours are those of the usual size
            }
            double contrast = contrast(text, picture);
            double needed = large(text) ? Math.min(least, least == 7 ? 4.5 : 3) : least;
            if (contrast < needed) {
                found(where, "has contrast %.1f in: %s".formatted(contrast, shown(text)));
            }
        }
    }

    private static Optional<String> cut(Text text, Fitting fitting) {
        if (crushed(text)) {
            return Optional.of("breaks words into single letters");
        }
        if (text.getParent() instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().equals(text.getText())
                && !labeled.isMnemonicParsing()) {
            return Optional.of("shortens text");
        }
        Bounds words = text.localToScene(text.getBoundsInLocal());
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at.getParent() != null && at.getParent().getStyleClass().contains("viewport")) {
                return Optional.empty(); // what does not fit can be scrolled to
            }
            if (at instanceof TextInputControl) {
                return Optional.empty();
            }
        }
        boolean inside = words.getMinX() >= -SLACK
                && words.getMinY() >= -SLACK
                && words.getMaxX() <= fitting.width() + SLACK
                && words.getMaxY() <= fitting.height() + SLACK;
        return inside ? Optional.empty() : Optional.of("cuts text at the window's edge");
    }

    /** Three lines or more of one or two letters each. */
    private static boolean crushed(Text text) {
        Bounds place = text.getLayoutBounds();
        double letter = text.getFont().getSize();
        return place.getHeight() > 3 * letter && place.getWidth() < 2.5 * letter;
    }

    /** Words of a button stand inside its edge, however many lines they need. */
    private static Optional<String> spilt(Text text) {
        Bounds words = text.localToScene(text.getBoundsInLocal());
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ButtonBase) {
                Bounds edge = at.localToScene(at.getLayoutBounds());
                boolean inside = words.getMinY() >= edge.getMinY() - SLACK && words.getMaxY() <= edge.getMaxY() + SLACK;
                return inside ? Optional.empty() : Optional.of("writes over the edge of its button");
            }
        }
        return Optional.empty();
    }

    /** Nothing that is typed into or pressed lies over words that stand beside it. */
    private static Optional<String> covered(Text text, Scene scene) {
        if (inside(text, Control.class) && !(text.getParent() instanceof Label)) {
            return Optional.empty();
        }
        Bounds words = text.localToScene(text.getBoundsInLocal());
        return controls(scene.getRoot()).stream()
                .filter(control -> control instanceof TextInputControl || control instanceof ButtonBase)
                .filter(control -> Stream.iterate((Node) text, Objects::nonNull, Node::getParent)
                        .noneMatch(control::equals))
                .filter(control -> Objects.equals(viewport(control), viewport(text)))
                .map(control -> control.localToScene(control.getLayoutBounds()))
                .filter(edge -> overlap(edge.getMinX(), edge.getMaxX(), words.getMinX(), words.getMaxX()) > OVER
                        && overlap(edge.getMinY(), edge.getMaxY(), words.getMinY(), words.getMaxY()) > OVER)
                .findFirst()
                .map(edge -> "lies under a control");
    }

    private static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom);
    }

    private static @Nullable Node viewport(Node node) {
        Node at = node.getParent();
        while (at != null && !at.getStyleClass().contains("viewport")) {
            at = at.getParent();
        }
        return at;
    }

    private void tabThrough(String name, Scene scene) {
        if (scene.getFocusOwner() == null) {
            press(scene.getRoot());
        }
        Node first = scene.getFocusOwner();
        if (first == null) {
            if (controls(scene.getRoot()).stream().anyMatch(ScreenInspector::usable)) {
                found(name, "has the keyboard nowhere");
            }
            return; // a hidden screen has nothing to go to
        }
        Set<Node> reached = new LinkedHashSet<>();
        Node at = first;
        for (int tab = 0; tab < MOST_TABS && at != null && reached.add(at); tab++) {
            press(at);
            Node next = scene.getFocusOwner();
            if (at.equals(next)
                    && controls(scene.getRoot()).stream()
                                    .filter(ScreenInspector::usable)
                                    .count()
                            > 1) {
                found(name, "holds the keyboard in " + told(at));
                break;
            }
            at = next;
        }
        controls(scene.getRoot()).stream()
                .filter(ScreenInspector::usable)
                .filter(control -> reached.stream().noneMatch(each -> each.equals(control) || arrows(each, control)))
                .forEach(control -> found(name, "has what Tab does not reach: " + told(control)));
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
        return all(scene.getRoot()).stream()
                .anyMatch(node -> node instanceof Label label && control.equals(label.getLabelFor()));
    }

    private static List<Node> controls(Parent root) {
        return all(root).stream()
                .filter(ScreenInspector::seen)
                .filter(node -> node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase
                        || node.isFocusTraversable())
                .filter(node -> !(node instanceof ScrollPane))
                .filter(node -> !inside(node, ComboBoxBase.class))
                .toList();
    }

    private static List<Text> texts(Parent root) {
        return all(root).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(ScreenInspector::seen)
                .filter(text -> !text.getText().isBlank())
                .toList();
    }

    private static boolean inside(Node node, Class<?> kind) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        gather(root, nodes);
        return nodes;
    }

    private static void gather(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, into));
        }
    }

    /** Text of 24 px, or of 18.66 px in bold, counts as large (WCAG 2.2, 1.4.3). */
    private static boolean large(Text text) {
        double size = text.getFont().getSize();
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return size >= 24 || (bold && size >= 18.66);
    }

    /** Between the text's own ink and the commonest colour of the pixels behind it; what is disabled or out of sight is exempt. */
    private static double contrast(Text text, BufferedImage picture) {
        if (text.isDisabled() || !(text.getFill() instanceof Color ink)) {
            return 21;
        }
        Bounds place = text.localToScene(text.getBoundsInLocal());
        if (scrolledAway(text, place)) {
            return 21;
        }
        Map<Integer, Integer> colours = new TreeMap<>();
        for (int y = Math.max(0, (int) place.getMinY()); y < Math.min(picture.getHeight(), place.getMaxY()); y++) {
            for (int x = Math.max(0, (int) place.getMinX()); x < Math.min(picture.getWidth(), place.getMaxX()); x++) {
                colours.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        int rgb = ink.hashCode() >>> 8;
        // A text that is scrolled away has left no pixel of its ink where it would be.
        boolean drawn = colours.containsKey(rgb);
        return colours.entrySet().stream()
                .filter(colour -> drawn)
                .filter(colour -> colour.getKey() != rgb)
                .max(Map.Entry.comparingByValue())
                .map(colour -> ratio(luminance(rgb), luminance(colour.getKey())))
                .orElse(21.0);
    }

    /** Wholly or in part, so that other things are drawn where it would be. */
    private static boolean scrolledAway(Node text, Bounds place) {
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("viewport")
                    && !at.localToScene(at.getBoundsInLocal()).contains(place)) {
                return true;
            }
        }
        return false;
    }

    private static double ratio(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private void found(String where, String what) {
        findings.add(where + " " + what);
    }

    private static String told(Node node) {
        String name = node instanceof Button button ? button.getText() : "";
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " " + name;
    }

    private static String shown(Text text) {
        String owner = text.getParent() instanceof Labeled labeled ? labeled.getId() + " " + labeled.getText() : "";
        return owner + " | " + text.getText() + " " + text.getParent().getStyleClass();
    }
}
