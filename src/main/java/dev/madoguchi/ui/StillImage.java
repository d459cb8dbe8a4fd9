package dev.madoguchi.ui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture made by the rest of the program, as JavaFX shows it. */
public final class StillImage {
    private StillImage() {}

    /** A copy of the picture for an image view, drawn into the form that the screen takes as it is. */
    public static Image of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = drawn.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        IntBuffer pixels = IntBuffer.wrap(((DataBufferInt) drawn.getRaster().getDataBuffer()).getData());
        return new WritableImage(new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance()));
    }
}
