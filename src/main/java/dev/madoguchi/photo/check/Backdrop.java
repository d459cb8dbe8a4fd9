package dev.madoguchi.photo.check;

import java.util.List;
import java.util.stream.Stream;

/** The wall about a head: how even it is, what shadow lies on it, and what colour it has beside any place. */
final class Backdrop {
    private static final double PERCENT_OF_WHITE = 100 / 255.0;
    // the corners above the head, in parts of the pupils' distance: nearer to the middle than the strips, to see folds
    private static final double CORNER_INNER = 1.3;
    private static final double CORNER_TOP = -2.4;
    private static final double CORNER_BOTTOM = -1.95;

    private final List<WallSide> sides;
    private final List<WallGrid> corners;

    Backdrop(Pixels pixels, HeadAxis axis) {
        this.sides = Stream.of(-1, 1)
                .map(side -> new WallSide(pixels, axis, side))
                .filter(WallSide::seen)
                .toList();
        this.corners = Stream.of(-1, 1)
                .map(side -> new WallGrid(pixels, axis, side, CORNER_INNER, WallSide.OUTER, CORNER_TOP, CORNER_BOTTOM))
                .toList();
    }

    /** Whether anything of the wall is inside the frame. */
    boolean seen() {
        return !sides.isEmpty();
    }

    /** How far the wall's colour strays beside a slow change of the light, in percent of white. */
    double unevenness() {
        double most = 0;
        for (WallSide side : sides) {
            most = Math.max(most, side.unevenness());
        }
        for (WallGrid corner : corners) {
            for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
                most = Math.max(most, corner.roughness(channel));
            }
        }
        return most * PERCENT_OF_WHITE;
    }

    /** By how much the wall is darker beside the head than in the corner above, on the darker side, in percent of white. */
    double shade() {
        return sides.stream().mapToDouble(WallSide::shade).max().orElse(0) * PERCENT_OF_WHITE;
    }

    /**
     * The wall's colours from the left to the right of a row, at so many places. Between the two strips they follow the
     * curve that goes on from both as they rise or fall, as the light of a lamp at the side does.
     *
     * @param down below the eyes, in parts of the pupils' distance
     */
    double[][] colours(double down, double reach, int places) {
        double middle = (WallSide.INNER + WallSide.OUTER) / 2;
        double[][] colours = new double[places][Pixels.CHANNELS];
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            double left = sides.getFirst().beside(down, channel);
            double right = sides.getLast().beside(down, channel);
            double rise = -sides.getFirst().slope(channel) * 2 * middle;
            double fall = sides.getLast().slope(channel) * 2 * middle;
            for (int i = 0; i < places; i++) {
                double share = (-reach + 2 * reach * (i + 0.5) / places + middle) / (2 * middle);
                colours[i][channel] = curve(share, left, rise, right, fall);
            }
        }
        return colours;
    }

    /** The cubic curve through two values with two slopes, from share 0 to share 1. */
    private static double curve(double share, double from, double rise, double to, double fall) {
        double rest = 1 - share;
        return rest * rest * ((1 + 2 * share) * from + share * rise)
                + share * share * ((1 + 2 * rest) * to - rest * fall);
    }
}
