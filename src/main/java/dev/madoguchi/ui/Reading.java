package dev.madoguchi.ui;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * The place of a screen that goes on below what the window shows. A field that is given the keyboard is brought into sight, with its
 * name; a button that is given it is not, for what it confirms stands above it, and its key is known. Page Up and Page Down turn the
 * screen wherever the keyboard is, so that what is only to be read can be read without a mouse.
 */
final class Reading extends DrawnScrollPane {
    /** Of the height of the place: a line that stood last is the first then. */
    private static final double PAGE = 0.875;

    /** For the frame of what has the keyboard, in pixels. */
    private static final double FRAME = 8;

    private Subscription owner = () -> {};
    private Subscription later = () -> {};
    private int looks;

    Reading() {
        sceneProperty().subscribe(this::follow);
        viewportBoundsProperty()
                .map(Bounds::getHeight)
                .subscribe(height -> bring()); // its place changes when it is turned
    }

    private void follow(Scene scene) {
        owner.unsubscribe();
        owner = scene == null ? () -> {} : scene.focusOwnerProperty().subscribe(node -> bring());
    }

    /** At once as far as places are known, and once everything has its place, which is after the next frame. */
    private void bring() {
        looks = 2;
        later.unsubscribe();
        later = AfterFrame.then(() -> {
            looks = 1;
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (looks > 0 && getContent() != null) {
            looks--;
            keyboard().ifPresent(this::show);
        }
    }

    private Optional<Node> keyboard() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(TextInputControl.class::isInstance)
                .filter(node -> Stream.<Node>iterate(node, at -> at != null, Node::getParent)
                        .anyMatch(getContent()::equals));
    }

    private void show(Node node) {
        Node whole = node.getParent().getStyleClass().contains("field") ? node.getParent() : node;
        Bounds place = getContent().sceneToLocal(whole.localToScene(whole.getLayoutBounds()));
        double seen = getViewportBounds().getHeight();
        double top = getVvalue() * beyond();
        if (place.getMinY() < top || place.getHeight() > seen) {
            scroll(place.getMinY() - FRAME);
        } else if (place.getMaxY() > top + seen) {
            scroll(place.getMaxY() - seen + FRAME);
        }
    }

    /** Turns the screen by a page; what has pages of its own turns those. Hears of keys before what has the keyboard does. */
    void turn(KeyEvent event) {
        int pages = switch (event.getCode()) {
            case PAGE_UP -> -1;
            case PAGE_DOWN -> 1;
            default -> 0;
        };
        if (pages != 0 && getContent() != null && !pagesOfItsOwn(event.getTarget())) {
            looks = 0; // a person turns it: nothing that is still to be brought into sight may turn it back
            later.unsubscribe();
            scroll(getVvalue() * beyond() + pages * PAGE * getViewportBounds().getHeight());
            event.consume();
        }
    }

    private static boolean pagesOfItsOwn(Object keyboard) {
        return keyboard instanceof TextArea || keyboard instanceof ListView<?> || keyboard instanceof TableView<?>;
    }

    private void scroll(double top) {
        if (beyond() > 0) {
            setVvalue(Math.clamp(top / beyond(), 0, 1));
        }
    }

    private double beyond() {
        return Math.max(
                0,
                getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight());
    }
}
