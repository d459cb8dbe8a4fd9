package dev.madoguchi.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/**
 * A window for the visitor's eyes: on the second display where the counter has one, else over the clerk's window, which it
 * covers and stops until it is closed. On the JavaFX thread.
 */
public final class VisitorWindow {
    private final Stage stage = new Stage(StageStyle.UNDECORATED);

    private VisitorWindow() {}

    /**
     * Shows it.
     *
     * @param title what screen readers and the system call it
     * @param closed runs once when it is no longer seen, whoever closed it
     */
    public static VisitorWindow open(String title, Parent content, Window clerk, Runnable closed) {
        VisitorWindow window = new VisitorWindow();
        Rectangle2D place = new Rectangle2D(clerk.getX(), clerk.getY(), clerk.getWidth(), clerk.getHeight());
        Optional<Rectangle2D> own =
                beside(Screen.getScreens().stream().map(Screen::getBounds).toList(), place);
        Rectangle2D bounds = own.orElse(place);
        Stage stage = window.stage;
        stage.initOwner(clerk);
        stage.initModality(own.isPresent() ? Modality.NONE : Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setScene(Theme.scene(content, bounds.getWidth(), bounds.getHeight()));
        Optional.ofNullable(clerk.getScene()).flatMap(Looks::of).ifPresent(looks -> looks.wear(stage.getScene()));
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setOnHidden(event -> closed.run());
        stage.show();
        stage.requestFocus();
        return window;
    }

    public void close() {
        stage.close();
    }

    /**
     * The visitor's display: the first that does not hold the middle of the clerk's window.
     *
     * @return empty where the clerk's is the only one
     */
    static Optional<Rectangle2D> beside(List<Rectangle2D> displays, Rectangle2D clerk) {
        double x = (clerk.getMinX() + clerk.getMaxX()) / 2;
        double y = (clerk.getMinY() + clerk.getMaxY()) / 2;
        return displays.stream().filter(display -> !display.contains(x, y)).findFirst();
    }
}
