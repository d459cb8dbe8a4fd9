package dev.madoguchi.photo.check;

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
        double[][] small = shrink(pixels, middle);
        return PERCENT * Math.min(lost(small), lost(transposed(small)));
    }

    /** The share of the differences along the rows that a blur along the rows takes away. */
    private static double lost(double[][] rows) {
        double all = 0;
        double lost = 0;
        for (double[] row : rows) {
            double[] blurred = blurred(row);
            for (int x = 1; x < blurred.length; x++) {
                double before = Math.abs(row[x + SPREAD / 2] - row[x - 1 + SPREAD / 2]);
                double after = Math.abs(blurred[x] - blurred[x - 1]);
                if (before > LEAST_DIFFERENCE) {
                    all += before;
                    lost += Math.max(0, before - after);
                }
            }
        }
        return all == 0 ? 0 : lost / all;
    }

    private static double[] blurred(double[] row) {
        double[] blurred = new double[row.length - SPREAD + 1];
        double sum = 0;
        for (int x = 0; x < row.length; x++) {
            sum += row[x];
            if (x >= SPREAD) {
                sum -= row[x - SPREAD];
            }
            if (x >= SPREAD - 1) {
                blurred[x - SPREAD + 1] = sum / SPREAD;
            }
        }
        return blurred;
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                columns[x][y] = rows[y][x];
            }
        }
        return columns;
    }

    /** Each pixel of the small face is the mean of what it covers; a face that is smaller stays as coarse as it is. */
    private static double[][] shrink(Pixels pixels, FaceBox face) {
        double[][] small = new double[SIDE][SIDE];
        for (int row = 0; row < SIDE; row++) {
            int top = face.y() + row * face.height() / SIDE;
            int bottom = Math.max(top + 1, face.y() + (row + 1) * face.height() / SIDE);
            for (int column = 0; column < SIDE; column++) {
                int left = face.x() + column * face.width() / SIDE;
                int right = Math.max(left + 1, face.x() + (column + 1) * face.width() / SIDE);
                long sum = 0;
                for (int y = top; y < bottom; y++) {
                    for (int x = left; x < right; x++) {
                        sum += pixels.luminance(x, y);
                    }
                }
                small[row][column] = (double) sum / ((long) (bottom - top) * (right - left));
            }
        }
        return small;
    }
}
