package dev.madoguchi.ui;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How tall something is at the widths that were asked for last. Words on several lines are laid out anew for each question, and the
 * boxes around them ask several times each, so that words in the middle of a screen were laid out up to thirty times before it stood.
 * No letters are kept. On the JavaFX thread.
 */
final class KnownHeights {
    /** A layout settles within few widths. */
    private static final int WIDTHS = 4;

    private final double[] widths = new double[WIDTHS];
    private final double[] heights = new double[WIDTHS];
    private int next;

    KnownHeights() {
        forget();
    }

    /**
     * The height at a width.
     *
     * @param width in pixels; less than 0 where none is given
     * @param measure asked where it is not known
     */
    double at(double width, DoubleUnaryOperator measure) {
        for (int at = 0; at < WIDTHS; at++) {
            if (widths[at] == width) {
                return heights[at];
            }
        }
        double height = measure.applyAsDouble(width);
        widths[next] = width;
        heights[next] = height;
        next = (next + 1) % WIDTHS;
        return height;
    }

    /** To be called when something changed by which it may be taller or less tall. */
    void forget() {
        Arrays.fill(widths, Double.NaN);
    }
}
