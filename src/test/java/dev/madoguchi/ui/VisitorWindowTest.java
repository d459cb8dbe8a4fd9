package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class VisitorWindowTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1366, 768);
    private static final Rectangle2D RIGHT = new Rectangle2D(1366, 0, 1024, 600);

    @Test
    void standsOnTheDisplayWhereTheClerkIsNot() {
        Rectangle2D onTheLeft = new Rectangle2D(0, 0, 1366, 768);
        Rectangle2D onTheRight = new Rectangle2D(1366, 0, 1024, 600);

        assertEquals(Optional.of(RIGHT), VisitorWindow.beside(List.of(LEFT, RIGHT), onTheLeft));
        assertEquals(Optional.of(LEFT), VisitorWindow.beside(List.of(LEFT, RIGHT), onTheRight));
    }

    /** A maximised window reaches a few pixels over its display's edge. */
    @Test
    void takesTheClerksDisplayForTheOneWithTheMiddleOfTheWindow() {
        Rectangle2D maximised = new Rectangle2D(-8, -8, 1382, 784);

        assertEquals(Optional.of(RIGHT), VisitorWindow.beside(List.of(LEFT, RIGHT), maximised));
    }

    @Test
    void coversTheClerkWhereThereIsOnlyOneDisplay() {
        assertEquals(Optional.empty(), VisitorWindow.beside(List.of(LEFT), new Rectangle2D(100, 100, 800, 500)));
    }
}
