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

    /** The wall's colours across a row, told in parts of the pupils' distance below the eyes. */
    WallRow row(double down) {
        return new WallRow(sides.getFirst(), sides.getLast(), down);
    }
}
