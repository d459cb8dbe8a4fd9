package dev.madoguchi.photo;

/**
 * The wall, seen in a strip on each side of the head: how even it is, and what colour it has beside any row.
 *
 * <p>The strips lie between the hair and the edge of the photo, from above the crown to the mouth, and lean as the head
 * does.
 */
final class Backdrop {
    // in parts of the pupils' distance, from the middle between them
    private static final double INNER = 1.6;
    private static final double OUTER = 1.95;
    private static final double ABOVE = 2.4;
    private static final double BELOW = 0.9;
    private static final double PERCENT_OF_WHITE = 100 / 255.0;
    /** Rows that are taken together for the colour beside one row. */
    private static final int SMOOTHING = 3;

    private final Pixels pixels;
    private final Eyes eyes;
    private final int top;
    private final int bottom;

    Backdrop(Pixels pixels, Eyes eyes) {
        this.pixels = pixels;
        this.eyes = eyes;
        this.top = Math.clamp((int) (eyes.middleY() - ABOVE * eyes.distance()), 0, pixels.height() - 1);
        this.bottom = Math.clamp((int) (eyes.middleY() + BELOW * eyes.distance()), top + 1, pixels.height());
    }

    /** How far the wall's colour strays about its mean, of the channel that strays most, in percent of white. */
    double unevenness() {
        double most = 0;
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            most = Math.max(most, count(channel, top, bottom).deviation());
        }
        return most * PERCENT_OF_WHITE;
    }

    /** The wall's mean colour beside a row, of both sides together; beyond the strips it is that of their end. */
    double[] colourBeside(int row) {
        int middle = Math.clamp(row, top, bottom - 1);
        int from = Math.max(top, middle - SMOOTHING);
        int to = Math.min(bottom, middle + SMOOTHING + 1);
        double[] mean = new double[Pixels.CHANNELS];
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            mean[channel] = count(channel, from, to).mean();
        }
        return mean;
    }

    private Sums count(int channel, int fromRow, int toRow) {
        var sums = new Sums();
        double lean = Math.tan(Math.toRadians(eyes.roll()));
        for (int y = fromRow; y < toRow; y++) {
            double middle = eyes.middleX() + (eyes.middleY() - y) * lean;
            add(sums, channel, y, middle - OUTER * eyes.distance(), middle - INNER * eyes.distance());
            add(sums, channel, y, middle + INNER * eyes.distance(), middle + OUTER * eyes.distance());
        }
        return sums;
    }

    private void add(Sums sums, int channel, int y, double from, double to) {
        int last = Math.min(pixels.width(), (int) to);
        for (int x = Math.max(0, (int) from); x < last; x++) {
            sums.add(pixels.level(x, y, channel));
        }
    }

    /** Sums to take a mean and a deviation of. */
    private static final class Sums {
        private long sum;
        private long squares;
        private long count;

        void add(int level) {
            sum += level;
            squares += (long) level * level;
            count++;
        }

        double mean() {
            return count == 0 ? 0 : (double) sum / count;
        }

        double deviation() {
            return count == 0 ? 0 : Math.sqrt(Math.max(0, (double) squares / count - mean() * mean()));
        }
    }
}
