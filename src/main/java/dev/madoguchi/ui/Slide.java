package dev.madoguchi.ui;

import dev.madoguchi.device.camera.Frame;
import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture for the screen whose pixels are used again and again. */
final class Slide {
    private static final int CHANNELS = 4;

    private final int width;
    private final int height;
    private final byte[] bgra;
    private final PixelBuffer<ByteBuffer> buffer;
    private final WritableImage image;

    Slide(int width, int height) {
        this.width = width;
        this.height = height;
        bgra = new byte[CHANNELS * width * height];
        buffer = new PixelBuffer<>(width, height, ByteBuffer.wrap(bgra), PixelFormat.getByteBgraPreInstance());
        image = new WritableImage(buffer);
    }

    boolean fits(Frame frame) {
        return frame.width() == width && frame.height() == height;
    }

    /** Puts the frame's pixels in, on any thread; not while it is on the screen. */
    void fill(Frame frame) {
        frame.writeBgra(bgra);
    }

    /** The picture as it was filled last. On the JavaFX thread. */
    Image image() {
        buffer.updateBuffer(all -> null);
        return image;
    }
}
