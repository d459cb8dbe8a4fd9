package dev.madoguchi.app.demo;

import dev.madoguchi.ui.Fitting;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Whether every word of a screen can be read where it stands: whole, inside its button, under nothing, without scrolling sideways. */
final class WordFindings {
    private static final double SLACK = 1.5;
    /** A line of text has room above and below its letters. */
    private static final double OVER = 4;

    /** The one table that may be wider than its place. */
    private static final String WIDER = "roster-days";

    private static final Pattern LATIN = Pattern.compile("(?<![\\p{N}\\p{L}-])\\p{IsLatin}{2,}(?![\\p{N}\\p{L}-])");

    private WordFindings() {}

    static void look(Scene scene, Fitting fitting, Consumer<String> found) {
        for (Text text : SeenNodes.texts(scene.getRoot())) {
            Stream.of(cut(text, fitting), spilt(text), covered(text, scene), asked(text))
                    .flatMap(Optional::stream)
                    .forEach(how -> found.accept(how + ": " + SeenNodes.shown(text)));
        }
        sideways(scene).ifPresent(found);
        SeenNodes.all(scene.getRoot()).stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && SeenNodes.seen(bar))
                .filter(bar -> !SeenNodes.within(bar, WIDER))
                .forEach(bar -> found.accept("has a part that scrolls sideways: " + SeenNodes.told(bar.getParent())));
    }

    /** What an empty field asks for is read whole; what was typed into it may be longer than it. */
    private static Optional<String> asked(Text text) {
        return text.getParent() != null
                        && text.getParent().getParent() instanceof Pane inside
                        && inside.getParent() instanceof TextField field
                        && field.getText().isEmpty()
                        && text.getText().equals(field.getPromptText())
                        && text.getLayoutBounds().getWidth() > room(inside) + SLACK
                ? Optional.of("shortens what a field asks for")
                : Optional.empty();
    }

    /** As much of a field as is seen of what stands in it. */
    private static double room(Pane inside) {
        return inside.getClip() == null
                ? inside.getWidth()
                : inside.getClip().getLayoutBounds().getWidth();
    }

    /** A screen goes on downwards; only a table may be wider than its place. */
    private static Optional<String> sideways(Scene scene) {
        return Optional.ofNullable(scene.lookup("#content"))
                .map(ScrollPane.class::cast)
                .filter(pane -> pane.getContent() != null)
                .filter(pane -> pane.getContent().getLayoutBounds().getWidth()
                        > pane.getViewportBounds().getWidth() + SLACK)
                .map(pane -> "scrolls sideways: "
                        + pane.getContent().getLayoutBounds().getWidth() + " of "
                        + pane.getViewportBounds().getWidth());
    }

    private static Optional<String> cut(Text text, Fitting fitting) {
        if (crushed(text)) {
            return Optional.of("breaks words into single letters");
        }
        if (inTwo(text)) {
            return Optional.of("breaks a word in two");
        }
        if (text.getParent() instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().equals(text.getText())
                && !labeled.isMnemonicParsing()) {
            return Optional.of("shortens text");
        }
        Bounds words = text.localToScene(text.getBoundsInLocal());
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at.getParent() != null && scrolls(at.getParent())) {
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

    /** The window of a scroll pane, or that of a list or a table. */
    private static boolean scrolls(Node place) {
        return place.getStyleClass().contains("viewport")
                || place.getStyleClass().contains("clipped-container");
    }

    /** Three lines or more of one or two letters each. */
    private static boolean crushed(Text text) {
        Bounds place = text.getLayoutBounds();
        double letter = text.getFont().getSize();
        return place.getHeight() > 3 * letter && place.getWidth() < 2.5 * letter;
    }

    /** A word whose first and last letter stand in different lines. Japanese may go on anywhere, and so may a code. */
    private static boolean inTwo(Text text) {
        return LATIN.matcher(text.getText())
                .results()
                .anyMatch(word -> line(text, word.start()) != line(text, word.end() - 1));
    }

    private static double line(Text text, int letter) {
        return Stream.of(text.rangeShape(letter, letter + 1))
                .filter(MoveTo.class::isInstance)
                .mapToDouble(corner -> ((MoveTo) corner).getY())
                .min()
                .orElse(0);
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
        if (SeenNodes.inside(text, Control.class) && !(text.getParent() instanceof Label)) {
            return Optional.empty();
        }
        Bounds words = text.localToScene(text.getBoundsInLocal());
        return SeenNodes.controls(scene.getRoot()).stream()
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
}
