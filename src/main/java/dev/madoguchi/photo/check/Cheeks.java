package dev.madoguchi.photo.check;

/** Both cheeks: how differently they are lit, and what colour their skin has in this light. */
final class Cheeks {
    // the middle of a cheek and half its size, in parts of the pupils' distance
    private static final double ACROSS = 0.62;
    private static final double DOWN = 0.6;
    private static final double HALF_WIDTH = 0.17;
    private static final double HALF_HEIGHT = 0.2;
    private static final double STEP = 0.02;

    private static final double PERCENT = 100;
    /** How far from grey a colour is that is one, in CIELAB. */
    private static final double COLOURLESS = 2;
    // where skin is in CIELAB (domain-facts 5.3, Natural colour)
    private static final double LEAST_A = 5;
    private static final double MOST_A = 25;
    private static final double LEAST_B = 5;
    private static final double MOST_B = 35;

    private final double[] left;
    private final double[] right;

    Cheeks(Pixels pixels, HeadAxis axis) {
        left = mean(pixels, axis, -ACROSS);
        right = mean(pixels, axis, ACROSS);
    }

    /** By how much the darker cheek is darker, in percent of the lighter one; below 0 where that is the left one. */
    double balance() {
        double one = brightness(left);
        double other = brightness(right);
        return PERCENT * (one - other) / Math.max(1, Math.max(one, other));
    }

    /** How far the colour of both together is from that of any skin in white light, in CIELAB. */
    double cast() {
        Lab colour = colour();
        return Math.hypot(beyond(colour.a(), LEAST_A, MOST_A), beyond(colour.b(), LEAST_B, MOST_B));
    }

    /** Whether there is no colour at all. */
    boolean grey() {
        Lab colour = colour();
        return Math.hypot(colour.a(), colour.b()) < COLOURLESS;
    }

    private Lab colour() {
        return Lab.of((left[2] + right[2]) / 2, (left[1] + right[1]) / 2, (left[0] + right[0]) / 2);
    }

    private static double beyond(double value, double least, double most) {
        return Math.max(0, Math.max(least - value, value - most));
    }

    private static double brightness(double[] bgr) {
        return 0.114 * bgr[0] + 0.587 * bgr[1] + 0.299 * bgr[2];
    }

    private static double[] mean(Pixels pixels, HeadAxis axis, double cheek) {
        double[] sum = new double[Pixels.CHANNELS];
        int count = 0;
        for (double down = DOWN - HALF_HEIGHT; down <= DOWN + HALF_HEIGHT; down += STEP) {
            for (double across = cheek - HALF_WIDTH; across <= cheek + HALF_WIDTH; across += STEP) {
                int x = Math.clamp(axis.column(across, down), 0, pixels.width() - 1);
                int y = Math.clamp(axis.row(across, down), 0, pixels.height() - 1);
                for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
                    sum[channel] += pixels.level(x, y, channel);
                }
                count++;
            }
        }
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            sum[channel] /= count;
        }
        return sum;
    }
}
