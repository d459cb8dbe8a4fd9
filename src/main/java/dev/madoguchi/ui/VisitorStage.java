package dev.madoguchi.ui;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The window in which a {@link VisitorScreen} stands: all of the second display, where there is one and the station wants it; else
 * over the clerk's window, which it covers and stops while the display is turned to the visitor. A display that is unplugged or
 * plugged in is followed at once, and what is shown stays as it is. On the JavaFX thread.
 *
 * <p>It never takes the keyboard from the clerk, but for what is laid over for the visitor alone.
 */
public final class VisitorStage implements AutoCloseable {
    private final VisitorScreen screen;
    private final Scene clerk;
    private final ObservableList<Display> displays;
    private final Scene scene;
    private final String title;
    private final BooleanProperty second = new SimpleBooleanProperty(true);
    private final BooleanProperty turned = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.NOWHERE);
    private Optional<Looks> looks = Optional.empty();
    private Optional<Window> other = Optional.empty();
    private Subscription around = Subscription.EMPTY;
    private boolean open;
    private boolean concernsSomebody;
    private boolean left;
    private @Nullable Stage stage;

    /** Where the visitor's screen is. */
    public enum Place {
        /** On a display of its own. */
        BESIDE,
        /** Over the clerk's window, which is turned to the visitor. */
        OVER,
        /** Nowhere: the visitor sees nothing. */
        NOWHERE
    }

    /**
     * @param title what screen readers and the system call it
     * @param clerk what the clerk's window shows
     * @param displays those that are plugged in now
     */
    public VisitorStage(VisitorScreen screen, String title, Scene clerk, ObservableList<Display> displays) {
        this.screen = screen;
        this.title = title;
        this.clerk = clerk;
        this.displays = displays;
        scene = Theme.scene(Mark.like(clerk, screen.root()));
        scene.getRoot().needsLayoutProperty().subscribe(this::changed);
        second.subscribe(wanted -> arrange());
        turned.subscribe(wanted -> arrange());
        screen.laidProperty().subscribe(laid -> arrange());
        screen.shutProperty().subscribe(shut -> arrange());
    }

    /** Begins to be seen. */
    public void open() {
        open = true;
        looks = Looks.of(clerk);
        around = Subscription.combine(
                looks.map(worn -> worn.lookProperty().subscribe(look -> dress(scene.getHeight())))
                        .orElse(Subscription.EMPTY),
                displays.subscribe(this::arrange),
                clerk.getWindow().xProperty().subscribe(moved -> arrange()),
                clerk.getWindow().yProperty().subscribe(moved -> arrange()));
        changed(scene.getRoot().isNeedsLayout());
    }

    /** Ends to be seen. */
    @Override
    public void close() {
        open = false;
        around.unsubscribe();
        screen.lift();
        arrange();
    }

    /** Whether the station uses a second display for the visitor, where there is one. */
    public BooleanProperty secondProperty() {
        return second;
    }

    /** Whether the clerk's display is turned to the visitor; means nothing while the visitor has one of their own. */
    public BooleanProperty turnedProperty() {
        return turned;
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Leaves the display to another window, such as the board of the waiting room. */
    public void keepOff(Window taken) {
        other = Optional.of(taken);
        arrange();
    }

    /** Whether the visitor has, or could have, a display of their own. */
    public boolean hasSecond() {
        return own(bounds(clerk.getWindow())).isPresent();
    }

    private Optional<Display> own(Rectangle2D window) {
        Optional<Display> taken =
                other.filter(Window::isShowing).flatMap(board -> Display.under(displays, bounds(board)));
        return Display.beside(
                displays.stream()
                        .filter(display -> !taken.equals(Optional.of(display)))
                        .toList(),
                window);
    }

    /** Puts the window where it belongs by what is plugged in and wanted now. */
    private void arrange() {
        Window owner = clerk.getWindow();
        if (!open || owner == null || !owner.isShowing()) {
            put(Place.NOWHERE);
            return;
        }
        Rectangle2D window = bounds(owner);
        Optional<Display> own = second.get() ? own(window) : Optional.empty();
        if (own.isPresent()) {
            turned.set(false);
            measure(own.get());
            put(Place.BESIDE);
            fill(own.get().bounds());
        } else if (!screen.shutProperty().get()
                && (turned.get() || screen.laidProperty().get())) {
            Display.under(displays, window).ifPresent(this::measure);
            put(Place.OVER);
            fill(window);
        } else {
            turned.set(false);
            put(Place.NOWHERE);
        }
        keyboard(owner);
    }

    private void put(Place where) {
        if (where == place.get()) {
            return;
        }
        Stage before = stage;
        stage = where == Place.NOWHERE ? null : stage(where);
        place.set(where);
        if (before != null) {
            before.setScene(null);
            before.hide();
            readStylesAnew();
            Platform.runLater(this::drawUnseen);
        }
        if (stage != null) {
            stage.setScene(scene);
        }
    }

    /** JavaFX forgets a scene's styles with its window, though not that it has them: without them what is drawn unseen has no colours. */
    private void readStylesAnew() {
        List<String> sheets = List.copyOf(scene.getStylesheets());
        scene.getStylesheets().clear();
        scene.getStylesheets().setAll(sheets);
    }

    private Stage stage(Place where) {
        Stage made = new Stage(StageStyle.UNDECORATED);
        made.initOwner(clerk.getWindow());
        made.initModality(where == Place.BESIDE ? Modality.NONE : Modality.WINDOW_MODAL);
        made.setAlwaysOnTop(where == Place.BESIDE); // nothing else belongs on the visitor's display
        made.setTitle(title);
        made.setOnCloseRequest(event -> {
            event.consume();
            screen.lift();
            turned.set(false);
        });
        made.focusedProperty().subscribe(focused -> {
            if (focused) {
                keyboard(clerk.getWindow());
            }
        });
        return made;
    }

    private void fill(Rectangle2D bounds) {
        Stage now = stage;
        if (now != null) {
            now.setX(bounds.getMinX());
            now.setY(bounds.getMinY());
            now.setWidth(bounds.getWidth());
            now.setHeight(bounds.getHeight());
            dress(bounds.getHeight());
            now.show();
        }
    }

    /** A finger on the visitor's display does not take the keyboard away, and the PIN's digits do not come to the clerk. */
    private void keyboard(Window owner) {
        Stage now = stage;
        if (now == null) {
            return;
        }
        boolean visitors = place.get() == Place.OVER || screen.laidProperty().get();
        if (visitors) {
            now.requestFocus();
        } else if (now.isFocused()) { // and not where the clerk works in another program meanwhile
            owner.requestFocus();
        }
    }

    private void measure(Display display) {
        screen.touchProperty().set(display.touch());
    }

    /** Large enough to be read at arm's length on a display of this height, in the contrast that the station chose. */
    private void dress(double height) {
        boolean contrast =
                looks.map(worn -> worn.lookProperty().get().highContrast()).orElse(false);
        Look.atArmsLength(height, contrast).dress(screen.root());
    }

    /** From now on it shows what is somebody's. Before, there is nothing to forget, and nothing is laid out that nobody sees. */
    public void somebody() {
        left = false;
        if (!concernsSomebody) {
            concernsSomebody = true;
            changed(true);
        }
    }

    /** Nobody's is shown any more: once that is drawn, which is soon and waits for no frame, there is nothing to forget. */
    public void nobody() {
        left = true;
        Platform.runLater(this::drawUnseen);
    }

    /** The frame that answers a key is not held up by what nobody sees. */
    private void changed(boolean now) {
        if (open && now && concernsSomebody && place.get() == Place.NOWHERE) {
            AfterFrame.then(this::drawUnseen);
        }
    }

    /**
     * JavaFX keeps what was taken off a screen until it is drawn the next time, and a screen in no window never is: one pixel of it is
     * enough to forget the last visitor.
     */
    private void drawUnseen() {
        if (place.get() == Place.NOWHERE && concernsSomebody) {
            SnapshotParameters pixel = new SnapshotParameters();
            pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
            scene.getRoot().snapshot(pixel, null); // with its style and its layout
            concernsSomebody = !left;
        }
    }

    private static Rectangle2D bounds(Window window) {
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }
}
