package dev.madoguchi.photo;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A line across a picture that a person moves, by dragging it or with the arrow keys; Shift makes longer steps.
 *
 * <p>Positions are pixels of the picture's place. A screen reader hears a slider.
 */
final class GuideLine extends StackPane {
    /** How near to the line a finger or a mouse has to be, in pixels. */
    private static final double GRIP = 9;

    private static final double WIDTH = 2;

    private static final int LONG_STEP = 4;

    private final Orientation orientation;
    private final double length;
    private final DoubleConsumer moved;
    private double step = 1;
    private double least;
    private double most;
    private double position;

    /**
     * A line of the picture's full width or height.
     *
     * @param orientation of the line itself: a horizontal one moves up and down
     * @param length of the line in pixels
     * @param words its name, for screen readers
     * @param moved is told the new position when a person has moved it, at the end of a drag or after each key
     */
    GuideLine(String id, Orientation orientation, double length, String words, DoubleConsumer moved) {
        this.orientation = orientation;
        this.length = length;
        this.moved = moved;
        Region line = new Region();
        line.getStyleClass().add("guide-line-stroke");
        line.setMaxSize(horizontal() ? length : WIDTH, horizontal() ? WIDTH : length);
        setManaged(false); // the picture's place would give it a size of its own
        setId(id);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(words);
        setFocusTraversable(true);
        setCursor(horizontal() ? Cursor.V_RESIZE : Cursor.H_RESIZE);
        getStyleClass().add("guide-line");
        getChildren().setAll(line);
        setOnMousePressed(event -> requestFocus());
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(event -> moved.accept(position));
        setOnKeyPressed(this::pressed);
    }

    /**
     * Puts the line where it belongs.
     *
     * @param step how far one press of a key moves it
     */
    void place(double position, double least, double most, double step) {
        this.least = least;
        this.most = most;
        this.step = step;
        put(position);
    }

    double position() {
        return position;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> position;
            case MIN_VALUE -> least;
            case MAX_VALUE -> most;
            case ORIENTATION -> horizontal() ? Orientation.VERTICAL : Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private boolean horizontal() {
        return orientation == Orientation.HORIZONTAL;
    }

    private void put(double wanted) {
        position = Math.clamp(wanted, least, Math.max(least, most));
        resizeRelocate(
                horizontal() ? 0 : position - GRIP,
                horizontal() ? position - GRIP : 0,
                horizontal() ? length : 2 * GRIP,
                horizontal() ? 2 * GRIP : length);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    private void dragged(MouseEvent event) {
        var place = localToParent(event.getX(), event.getY());
        put(horizontal() ? place.getY() : place.getX());
    }

    private void pressed(KeyEvent event) {
        int direction = switch (event.getCode()) {
            case UP -> horizontal() ? -1 : 0;
            case DOWN -> horizontal() ? 1 : 0;
            case LEFT -> horizontal() ? 0 : -1;
            case RIGHT -> horizontal() ? 0 : 1;
            default -> 0;
        };
        if (direction != 0) {
            put(position + direction * step * (event.isShiftDown() ? LONG_STEP : 1));
            moved.accept(position);
            event.consume();
        }
    }
}
