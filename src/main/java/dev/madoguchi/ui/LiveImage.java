package dev.madoguchi.ui;

import dev.madoguchi.device.camera.Frame;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/**
 * Shows what a camera sees. Frames may come on any thread and at any speed: each is brought into the screen's form on the
 * thread it comes on, only the newest is drawn, and never more than one waits for the JavaFX thread.
 */
public final class LiveImage {
    private final StackPane root = new StackPane();
    private final ImageView view = new ImageView();
    private final Carousel carousel = new Carousel();
    private final BooleanProperty mirrored = new SimpleBooleanProperty();

    /**
     * @param id of the picture
     * @param width of the place for it, in pixels; the picture keeps its shape
     * @param height of the place
     * @param words what a screen reader says
     */
    public LiveImage(String id, double width, double height, String words) {
        view.setId(id);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setAccessibleText(words);
        view.scaleXProperty().bind(Bindings.when(mirrored).then(-1).otherwise(1));
        root.getStyleClass().add("live");
        root.setMinSize(width, height);
        root.setPrefSize(width, height);
        root.setMaxSize(width, height);
        root.getChildren().setAll(view);
    }

    /** Shows this frame, unless a newer one comes before the screen is drawn. May be called on any thread. */
    public void show(Frame frame) {
        Carousel.Filling filling = carousel.take(frame);
        filling.slide().fill(frame);
        if (carousel.ready(filling)) {
            Platform.runLater(this::draw);
        }
    }

    /** Takes the picture away and forgets it. On the JavaFX thread. */
    public void clear() {
        carousel.clear();
        view.setImage(null);
    }

    /**
     * Whether the picture is shown as in a mirror, which is how people know their own face. It turns nothing but this view: the
     * frames stay as they are, and so does what is laid over.
     */
    public BooleanProperty mirroredProperty() {
        return mirrored;
    }

    /** Makes the picture as large as its place, whatever size that has, instead of the size it was made for. */
    public void fill() {
        root.setMinSize(0, 0);
        root.setPrefSize(0, 0);
        root.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        view.setManaged(false); // or it would keep its place from becoming smaller
        view.fitWidthProperty().bind(root.widthProperty());
        view.fitHeightProperty().bind(root.heightProperty());
        view.layoutBoundsProperty().subscribe(bounds -> {
            view.setLayoutX((root.getWidth() - bounds.getWidth()) / 2);
            view.setLayoutY((root.getHeight() - bounds.getHeight()) / 2);
        });
    }

    /** Lays something over the picture, such as a guide. */
    public void over(Node guide) {
        root.getChildren().setAll(view, guide);
    }

    public StackPane root() {
        return root;
    }

    private void draw() {
        carousel.next().map(Slide::image).ifPresent(view::setImage);
    }
}
