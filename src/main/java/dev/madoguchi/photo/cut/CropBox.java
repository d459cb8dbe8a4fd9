package dev.madoguchi.photo.cut;

/**
 * What of a frame becomes the photo, in pixels of the frame; 35 : 45 to the nearest pixel.
 *
 * @param x the left edge, before the box is turned
 * @param y the upper edge, before it is turned
 * @param width its width
 * @param height its height
 * @param angle by how many degrees it is turned about its middle; positive where the right eye in the picture is the lower one
 */
public record CropBox(int x, int y, int width, int height, double angle) {
    /** A box that is not turned. */
    public CropBox(int x, int y, int width, int height) {
        this(x, y, width, height, 0);
    }

    /** The middle, in pixels of the frame. */
    public double middleX() {
        return x + width / 2.0;
    }

    /** The middle, in pixels of the frame. */
    public double middleY() {
        return y + height / 2.0;
    }
}
