package dev.madoguchi.photo.check;

import java.util.Arrays;

/**
 * How sharp a face is: how much of its contrast from pixel to pixel is lost when it is blurred on purpose. Of a picture
 * that is blurred already little is lost (F. Crété-Roffet et al., "The blur effect", SPIE 6492, 2007).
 *
 * <p>The face is first brought to a fixed size, so that the camera's resolution does not count; as it is a share, neither
 * do the light and the colour of skin and hair.
 */
final class Sharpness {
    /** The width and height of what is judged, in pixels. */
    private static final int SIDE = 160;
    /** How many pixels the blur takes together. */
    private static final int SPREAD = 7;
    // the part of a face box that is judged: from the brows to the mouth, without hair
    private static final double FROM = 0.18;
    private static final double PART = 0.64;

    /** Less than a level is how a smooth change is rounded, and looks sharp where everything else is faint. */
    private static final double LEAST_DIFFERENCE = 1;

    private static final double PERCENT = 100;

    private Sharpness() {}

    /** In percent: about 0 where nothing is sharp. */
    static double of(Pixels pixels, FaceBox face) {
        FaceBox middle = new FaceBox(
                        (int) (face.x() + FROM * face.width()),
                        (int) (face.y() + FROM * face.height()),
                        (int) (PART * face.width()),
                        (int) (PART * face.height()))
                .within(pixels.width(), pixels.height());
        double[] small = shrink(pixels, middle);
        return PERCENT * Math.min(lost(small, 1, SIDE), lost(small, SIDE, 1));
    }

    /**
     * The share of the differences from pixel to pixel that a blur takes away. Two blurred neighbours differ by what one takes
     * in at its end and the other at its beginning, so that nothing has to be blurred to tell.
     *
     * @param step from a pixel to the next one in the direction of the blur
     * @param line from a line in this direction to the next one
     */
    private static double lost(double[] small, int step, int line) {
        double all = 0;
        double lost = 0;
        for (int from = 0; from < SIDE * line; from += line) {
            for (int at = from, x = 0; x < SIDE - SPREAD; at += step, x++) {
                int middle = at + SPREAD / 2 * step;
                double before = Math.abs(small[middle + step] - small[middle]);
                if (before > LEAST_DIFFERENCE) {
                    double after = Math.abs(small[at + SPREAD * step] - small[at]) / SPREAD;
                    all += before;
                    lost += after < before ? before - after : 0;
                }
            }
        }
        return all == 0 ? 0 : lost / all;
    }

    /** Each pixel of the small face is the mean of what it covers; a face that is smaller stays as coarse as it is. */
    private static double[] shrink(Pixels pixels, FaceBox face) {
        byte[] levels = pixels.luminance(face);
        double[] small = new double[SIDE * SIDE];
        int[] sums = new int[face.width()];
        for (int row = 0; row < SIDE; row++) {
            int top = row * face.height() / SIDE;
            int bottom = Math.max(top + 1, (row + 1) * face.height() / SIDE);
            Arrays.fill(sums, 0);
            for (int y = top; y < bottom; y++) {
                add(levels, y * face.width(), sums);
            }
            mean(sums, bottom - top, small, row * SIDE);
        }
        return small;
    }

    private static void add(byte[] levels, int from, int[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += levels[from + x] & 0xFF;
        }
    }

    private static void mean(int[] sums, int rows, double[] means, int at) {
        for (int column = 0; column < SIDE; column++) {
            int left = column * sums.length / SIDE;
            int right = Math.max(left + 1, (column + 1) * sums.length / SIDE);
            int sum = 0;
            for (int x = left; x < right; x++) {
                sum += sums[x];
            }
            means[at + column] = (double) sum / (rows * (right - left));
        }
    }
}
