package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Frames;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

class LiveImageTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;

    @Test
    void showsTheNewestFrameInItsColours() throws Exception {
        LiveImage live = FxThread.call(() -> new LiveImage("live", WIDTH, HEIGHT, "live"));
        FxThread.call(() -> {
            // nothing is drawn while the JavaFX thread is here
            live.show(frame(1, 2, 3));
            live.show(frame(10, 120, 230));
            return true;
        });

        Image image = FxThread.call(() -> view(live).getImage());

        assertEquals(Color.rgb(230, 120, 10), image.getPixelReader().getColor(5, 5));
    }

    @Test
    void goesRoundAFewPicturesHoweverManyFramesCome() throws Exception {
        LiveImage live = FxThread.call(() -> new LiveImage("live", WIDTH, HEIGHT, "live"));
        Set<Image> images = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            live.show(frame(i, i, i));
            Image image = FxThread.call(() -> view(live).getImage());
            images.add(image);
            assertEquals(Color.rgb(i, i, i), image.getPixelReader().getColor(0, 0));
        }

        assertTrue(images.size() <= 4, images.size() + " pictures for 100 frames");
    }

    @Test
    void forgetsThePictureWhenItIsCleared() throws Exception {
        LiveImage live = FxThread.call(() -> new LiveImage("live", WIDTH, HEIGHT, "live"));
        FxThread.call(() -> {
            live.show(frame(9, 9, 9));
            live.clear();
            return true;
        });

        assertNull(FxThread.call(() -> view(live).getImage()));
    }

    @Test
    void turnsTheViewAsAMirrorAndNeitherTheFrameNorTheGuide() throws Exception {
        Frame frame = halfWhite();
        byte[] before = Frames.bgr(frame);
        LiveImage live = FxThread.call(() -> new LiveImage("live", WIDTH, HEIGHT, "live"));
        WritableImage plain = snapshot(live, frame);
        FxThread.call(() -> {
            live.mirroredProperty().set(true);
            return true;
        });

        WritableImage mirrored = snapshot(live, frame);

        assertEquals(Color.WHITE, plain.getPixelReader().getColor(10, 20));
        assertEquals(Color.BLACK, mirrored.getPixelReader().getColor(10, 20));
        assertEquals(Color.WHITE, mirrored.getPixelReader().getColor(WIDTH - 10, 20));
        assertEquals(Color.RED, plain.getPixelReader().getColor(2, 2));
        assertEquals(Color.RED, mirrored.getPixelReader().getColor(2, 2));
        assertArrayEquals(before, Frames.bgr(frame));
    }

    private static WritableImage snapshot(LiveImage live, Frame frame) throws Exception {
        live.show(frame);
        return FxThread.call(() -> {
            Rectangle mark = new Rectangle(5, 5, Color.RED);
            StackPane.setAlignment(mark, Pos.TOP_LEFT);
            live.over(mark);
            if (live.root().getScene() == null) {
                new Scene(live.root());
            }
            return live.root().getScene().snapshot(null);
        });
    }

    private static ImageView view(LiveImage live) {
        return (ImageView) live.root().getChildren().getFirst();
    }

    private static Frame frame(int blue, int green, int red) {
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        for (int at = 0; at < bgr.length; at += 3) {
            bgr[at] = (byte) blue;
            bgr[at + 1] = (byte) green;
            bgr[at + 2] = (byte) red;
        }
        return Frames.ofBgr(WIDTH, HEIGHT, bgr);
    }

    /** White on the left, black on the right. */
    private static Frame halfWhite() {
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        for (int at = 0; at < bgr.length; at++) {
            bgr[at] = (byte) (at / 3 % WIDTH < WIDTH / 2 ? 255 : 0);
        }
        return Frames.ofBgr(WIDTH, HEIGHT, bgr);
    }
}
