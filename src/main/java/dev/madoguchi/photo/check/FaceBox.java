package dev.madoguchi.photo.check;

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

    boolean holds(double column, double row) {
        return column >= x && column < x + width && row >= y && row < y + height;
    }

    /** What of it is inside a picture of this size. */
    FaceBox within(int pictureWidth, int pictureHeight) {
        int left = Math.clamp(x, 0, pictureWidth - 1);
        int top = Math.clamp(y, 0, pictureHeight - 1);
        int right = Math.clamp(x + width, left + 1, pictureWidth);
        int bottom = Math.clamp(y + height, top + 1, pictureHeight);
        return new FaceBox(left, top, right - left, bottom - top);
    }
}
