package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class DisplayTest {
    private static final Display LEFT = new Display(new Rectangle2D(0, 0, 1366, 768), 96);
    private static final Display RIGHT = new Display(new Rectangle2D(1366, 0, 1024, 600), 150);

    @Test
    void isTheVisitorsWhereTheClerkIsNot() {
        Rectangle2D onTheLeft = LEFT.bounds();
        Rectangle2D onTheRight = RIGHT.bounds();

        assertEquals(Optional.of(RIGHT), Display.beside(List.of(LEFT, RIGHT), onTheLeft));
        assertEquals(Optional.of(LEFT), Display.beside(List.of(LEFT, RIGHT), onTheRight));
    }

    /** A maximised window reaches a few pixels over its display's edge. */
    @Test
    void isTheClerksWhereTheMiddleOfTheWindowIs() {
        Rectangle2D maximised = new Rectangle2D(-8, -8, 1382, 784);

        assertEquals(Optional.of(RIGHT), Display.beside(List.of(LEFT, RIGHT), maximised));
        assertEquals(Optional.of(LEFT), Display.under(List.of(LEFT, RIGHT), maximised));
    }

    @Test
    void isNobodysWhereThereIsOnlyOne() {
        assertEquals(Optional.empty(), Display.beside(List.of(LEFT), new Rectangle2D(100, 100, 800, 500)));
    }

    /** 2 cm are 2 / 2.54 inches. */
    @Test
    void knowsHowManyPixelsTwoCentimetresAreAndDoesNotBelieveNonsense() {
        assertEquals(76, LEFT.touch());
        assertEquals(119, RIGHT.touch());
        assertEquals(76, new Display(LEFT.bounds(), 9_000).touch());
        assertEquals(76, new Display(LEFT.bounds(), 0).touch());
    }
}
