package dev.madoguchi.ui;

import dev.madoguchi.device.camera.Frame;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a camera sees. Frames may come on any thread and at any speed: only the newest is drawn, and never more
 * than one waits for the JavaFX thread.
 */
public final class LiveImage {
    private static final int CHANNELS = 3;

    private final StackPane root = new StackPane();
    private final ImageView view = new ImageView();
    private final Latest<Frame> newest = new Latest<>(this::draw);
    private @Nullable WritableImage image;

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
        root.getStyleClass().add("live");
        root.setMinSize(width, height);
        root.setPrefSize(width, height);
        root.setMaxSize(width, height);
        root.getChildren().setAll(view);
    }

    /** Shows this frame, unless a newer one comes before the screen is drawn. May be called on any thread. */
    public void show(Frame frame) {
        newest.accept(frame);
    }

    /** Takes the picture away. On the JavaFX thread. */
    public void clear() {
        newest.forget();
        image = null;
        view.setImage(null);
    }

    /** Lays something over the picture, such as a guide. */
    public void over(Node guide) {
        root.getChildren().setAll(view, guide);
    }

    public StackPane root() {
        return root;
    }

    private void draw(Frame frame) {
        int width = frame.width();
        int height = frame.height();
        WritableImage target = image;
        if (target == null || target.getWidth() != width || target.getHeight() != height) {
            target = new WritableImage(width, height);
            image = target;
        }
        target.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getByteRgbInstance(), rgb(frame), 0, width * CHANNELS);
        view.setImage(target);
    }

    private static byte[] rgb(Frame frame) {
        byte[] pixels = frame.bgr();
        for (int at = 0; at < pixels.length; at += CHANNELS) {
            byte blue = pixels[at];
            pixels[at] = pixels[at + 2];
            pixels[at + 2] = blue;
        }
        return pixels;
    }
}
