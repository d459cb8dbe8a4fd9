package dev.madoguchi.ui;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * A display of this computer.
 *
 * @param bounds where it is among the others, in JavaFX's pixels
 * @param dpi how many of them it says go to an inch; displays have been seen to say nonsense
 */
public record Display(Rectangle2D bounds, double dpi) {
    /** What a finger needs to hit surely, in inches: 2 cm. */
    private static final double TOUCH = 2 / 2.54;

    private static final double USUAL_DPI = 96;
    private static final double COARSEST = 60;
    private static final double FINEST = 250;

    /** The displays that are plugged in, kept up to date while the list lives. On the JavaFX thread. */
    public static ObservableList<Display> plugged() {
        ObservableList<Screen> screens = Screen.getScreens();
        ObservableList<Display> displays = FXCollections.observableArrayList(of(screens));
        screens.addListener((ListChangeListener<Screen>) change -> displays.setAll(of(screens)));
        return displays;
    }

    private static List<Display> of(List<Screen> screens) {
        return screens.stream()
                .map(screen -> new Display(screen.getBounds(), screen.getDpi()))
                .toList();
    }

    /**
     * The visitor's display: the first that does not hold the middle of the clerk's window.
     *
     * @return empty where the clerk's is the only one
     */
    static Optional<Display> beside(List<Display> displays, Rectangle2D clerk) {
        return displays.stream().filter(display -> !display.holds(clerk)).findFirst();
    }

    /** The display with the middle of the window. */
    static Optional<Display> under(List<Display> displays, Rectangle2D window) {
        return displays.stream().filter(display -> display.holds(window)).findFirst();
    }

    /** How many pixels a finger needs, at least those of an ordinary display. */
    double touch() {
        boolean sense = dpi >= COARSEST && dpi <= FINEST;
        return Math.ceil(TOUCH * Math.max(USUAL_DPI, sense ? dpi : USUAL_DPI));
    }

    private boolean holds(Rectangle2D window) {
        double x = (window.getMinX() + window.getMaxX()) / 2;
        double y = (window.getMinY() + window.getMaxY()) / 2;
        return bounds.contains(x, y);
    }
}
