package dev.madoguchi.photo;

/**
 * Where a face is, in pixels of its frame: from the middle of the forehead to the chin, and as wide.
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width its width
 * @param height its height
 */
public record FaceBox(int x, int y, int width, int height) {
    double centreX() {
        return x + width / 2.0;
    }

    double centreY() {
        return y + height / 2.0;
    }
}
