package dev.madoguchi.paper;

import java.awt.image.BufferedImage;

/** Draws a QR code for a slip. How codes are made is not this package's matter. */
@FunctionalInterface
public interface QrDrawing {

    /**
     * A square picture of the code with its quiet zone.
     *
     * @param size width and height in dots
     * @throws IllegalArgumentException where no QR code holds the text
     */
    BufferedImage draw(String text, int size);
}
