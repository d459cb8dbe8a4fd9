package dev.madoguchi.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** A picture of a window, as a person sees it. */
public final class Screenshot {
    private Screenshot() {}

    /** Draws the scene in its own size, laid out and styled. Call on the JavaFX thread. */
    public static BufferedImage of(Scene scene) {
        return of(scene.snapshot(null));
    }

    static BufferedImage of(Image picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /** Writes {@link #of} as a PNG. */
    public static void save(Scene scene, Path png) throws IOException {
        ImageIO.write(of(scene), "png", png.toFile());
    }
}
