package dev.madoguchi.photo.check;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds crown and chin of a face along its own axis: the crown by the wall's colour, the chin by its shadow on the neck,
 * near where eyes and face box expect it.
 */
final class HeadFinder {
    // the chin below the pupils and the usual crown above them, in parts of the pupils' distance
    private static final double CHIN_BELOW_EYES = 1.84;
    private static final double CROWN_ABOVE_EYES = 1.95;
    /** The chin in parts of the face box, from its top. */
    private static final double CHIN_IN_BOX = 1.045;

    private static final double TRUST_IN_EYES = 0.75;

    // the shadow under the chin, in parts of the pupils' distance: half the columns, rows compared, how far it is
    // looked for
    private static final double COLUMNS = 0.25;
    private static final double ROWS = 0.045;
    private static final double REACH = 0.28;
    /** How much darker the neck is at least, in parts of the chin's brightness. */
    private static final double LEAST_SHADOW = 0.06;

    private final Pixels pixels;
    private final FaceBox face;
    private final HeadAxis axis;
    private final double trust;

    HeadFinder(Pixels pixels, FaceBox face, Optional<Eyes> eyes) {
        this.pixels = pixels;
        this.face = face;
        this.axis = HeadAxis.of(eyes.orElseGet(() -> Eyes.usual(face)));
        this.trust = eyes.isPresent() ? TRUST_IN_EYES : 0;
    }

    /** @param wall what to tell the hair from; empty where the wall is not fit for that */
    Head find(Optional<Backdrop> wall) {
        double byBox = (face.y() + CHIN_IN_BOX * face.height() - axis.y()) / (axis.unit() * axis.cos());
        double expected = trust * CHIN_BELOW_EYES + (1 - trust) * byBox;
        OptionalDouble chin = shadow(expected);
        OptionalDouble crown =
                wall.map(each -> new CrownFinder(pixels, axis, each).find()).orElse(OptionalDouble.empty());
        return new Head(
                axis,
                crown.orElse(CROWN_ABOVE_EYES) * axis.unit(),
                chin.orElse(expected) * axis.unit(),
                crown.isPresent(),
                chin.isPresent());
    }

    /** Where it becomes darker most near the expected place, as it does under a chin. */
    private OptionalDouble shadow(double expected) {
        OptionalDouble chin = OptionalDouble.empty();
        double best = LEAST_SHADOW;
        int rows = Math.max(2, (int) (ROWS * axis.unit()));
        int reach = (int) (REACH * axis.unit());
        double[] means = means(expected, reach + rows);
        for (int i = rows; i + rows < means.length; i++) {
            double off = (i - rows - reach) / (double) reach;
            double above = mean(means, i - rows, i);
            double drop = (above - mean(means, i, i + rows)) / Math.max(1, above) * (1 - off * off);
            if (drop > best) {
                best = drop;
                chin = OptionalDouble.of(expected + (i - rows - reach) * axis.pixel());
            }
        }
        return chin;
    }

    /** The mean brightness of each row about a place, so many pixels up and down. */
    private double[] means(double about, int reach) {
        double[] means = new double[2 * reach];
        for (int i = 0; i < means.length; i++) {
            double down = about + (i - reach) * axis.pixel();
            long sum = 0;
            int count = 0;
            for (double across = -COLUMNS; across <= COLUMNS; across += 1.0 / WallGrid.SAMPLES) {
                int x = axis.column(across, down);
                int y = axis.row(across, down);
                if (pixels.inside(x, y)) {
                    sum += pixels.luminance(x, y);
                    count++;
                }
            }
            means[i] = count == 0 ? 0 : (double) sum / count;
        }
        return means;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
