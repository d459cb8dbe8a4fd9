package dev.madoguchi.photo;

/**
 * What of a frame becomes the photo, in pixels of the frame; 35 : 45 to the nearest pixel.
 *
 * @param x the left edge, before the box is turned
 * @param y the upper edge, before it is turned
 * @param width its width
 * @param height its height
 * @param angle by how many degrees it is turned about its middle; positive as the head of a {@link Eyes#roll()}
 */
public record CropBox(int x, int y, int width, int height, double angle) {
    /** A box that is not turned. */
    public CropBox(int x, int y, int width, int height) {
        this(x, y, width, height, 0);
    }

    double middleX() {
        return x + width / 2.0;
    }

    double middleY() {
        return y + height / 2.0;
    }
}
