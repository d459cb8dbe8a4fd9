package dev.madoguchi.photo;

/**
 * The wall on one side of a head, in a strip between the hair and the edge of the photo: its colour beside each row, how
 * even it is, and how dark a shadow lies on it.
 *
 * <p>It is looked at through a grid that leans with the head and grows with it. What differs from the wall's own colour and
 * begins at the head is hair. A shadow is the wall's own colour with less light on it; it is told apart from everything
 * else that is uneven.
 */
final class WallSide {
    /** Samples in a pupils' distance. */
    static final int SAMPLES = 60;
    // in parts of the pupils' distance, from the middle between them
    static final double INNER = 1.6;
    static final double OUTER = 2.0;
    private static final double HIGHEST = 3.4;
    private static final double BELOW = 0.9;
    /** Where the photo begins, and where the corner above the head ends. */
    private static final double PHOTO = 2.4;

    private static final double CORNER = 1.9;

    private static final int CORNER_ROWS = (int) ((PHOTO - CORNER) * SAMPLES);
    private static final int BLOCK = SAMPLES / 3;
    private static final int FEWEST = SAMPLES / 2;
    /** Rows that are taken together for the colour beside one row. */
    private static final int SMOOTHING = 2;
    // the wall's own colour in other light: levels by which a channel may differ, and how much light there may be
    private static final int OWN_COLOUR = 14;
    private static final double LEAST_LIGHT = 0.4;
    private static final double MOST_LIGHT = 1.3;

    private final WallGrid grid;
    private final boolean[] foreign;
    private final int[] from;
    private final double[] reference;
    private final double[] slope;
    private final double[][] rows;

    /** @param side -1 for the left, 1 for the right */
    WallSide(Pixels pixels, HeadAxis axis, int side) {
        this.grid = new WallGrid(pixels, axis, side, INNER, OUTER, -HIGHEST, BELOW);
        int corner = corner();
        this.reference = corner < 0 ? new double[0] : grid.mean(corner, corner + CORNER_ROWS, 0, FEWEST);
        this.slope = slopes(corner);
        this.foreign = new boolean[grid.width() * grid.height()];
        for (int i = 0; i < foreign.length && reference.length > 0; i++) {
            foreign[i] = isForeign(i / grid.width(), i % grid.width());
        }
        this.from = new int[grid.height()];
        this.rows = new double[grid.height()][];
        for (int row = 0; row < grid.height(); row++) {
            from[row] = hair(row);
            rows[row] = mean(row, row + 1);
        }
    }

    /** Whether enough of it is inside the frame. */
    boolean seen() {
        return reference.length > 0;
    }

    /** The colour beside a row, told in parts of the pupils' distance below the eyes. */
    double[] colourBeside(double down) {
        int row = Math.clamp((int) ((down + HIGHEST) * SAMPLES), 0, grid.height() - 1);
        double[] sum = new double[Pixels.CHANNELS];
        int count = 0;
        for (int y = Math.max(0, row - SMOOTHING); y <= Math.min(grid.height() - 1, row + SMOOTHING); y++) {
            if (rows[y].length > 0) {
                count++;
                for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
                    sum[channel] += rows[y][channel];
                }
            }
        }
        if (count == 0) {
            return reference;
        }
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            sum[channel] /= count;
        }
        return sum;
    }

    /** How much a channel rises from the head outward, in levels for a pupils' distance. */
    double slope(int channel) {
        return slope[channel];
    }

    /** How far the strip's colours stray beside one another, of the channel that strays most, in levels. */
    double unevenness() {
        double most = 0;
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            var stray = new Stray();
            for (int row = row(-PHOTO); row < grid.height(); row++) {
                stray.addRow(row, channel);
            }
            most = Math.max(most, stray.deviation());
        }
        return most;
    }

    /** By how much the darkest part is darker than the corner above the head, in levels. */
    double shade() {
        double most = 0;
        for (int top = row(-PHOTO); top + BLOCK <= grid.height(); top += BLOCK) {
            double[] colour = mean(top, top + BLOCK);
            if (colour.length > 0) {
                most = Math.max(most, mean(reference) - mean(colour));
            }
        }
        return most;
    }

    private static int row(double down) {
        return (int) ((down + HIGHEST) * SAMPLES);
    }

    /** The first row of the corner above the head; of the uppermost part in the frame where the corner is not; or -1. */
    private int corner() {
        for (int top = row(-PHOTO); top + CORNER_ROWS <= grid.height(); top += CORNER_ROWS) {
            if (grid.mean(top, top + CORNER_ROWS, 0, FEWEST).length > 0) {
                return top;
            }
        }
        return -1;
    }

    private double[] slopes(int corner) {
        double[] slope = new double[Pixels.CHANNELS];
        for (int channel = 0; corner >= 0 && channel < Pixels.CHANNELS; channel++) {
            slope[channel] = grid.slope(corner, corner + CORNER_ROWS, channel) * SAMPLES;
        }
        return slope;
    }

    /** The column where the hair ends in a row; 0 where nothing is seen of the wall, as before a thing. */
    private int hair(int row) {
        int column = 0;
        while (column < grid.width() && grid.inside(row, column) && foreign(row, column)) {
            column++;
        }
        return column == 0 || column == grid.width() ? 0 : Math.min(grid.width() - 1, column + 1);
    }

    private boolean foreign(int row, int column) {
        return foreign[row * grid.width() + column];
    }

    private boolean isForeign(int row, int column) {
        double light = (grid.level(row, column, 0) + grid.level(row, column, 1) + grid.level(row, column, 2))
                / Math.max(1, reference[0] + reference[1] + reference[2]);
        if (light < LEAST_LIGHT || light > MOST_LIGHT) {
            return true;
        }
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            if (Math.abs(grid.level(row, column, channel) - light * reference[channel]) > OWN_COLOUR) {
                return true;
            }
        }
        return false;
    }

    private static double mean(double[] colour) {
        return (colour[0] + colour[1] + colour[2]) / Pixels.CHANNELS;
    }

    /** The mean of what is of the wall's own colour; nothing where that is too little. */
    private double[] mean(int fromRow, int toRow) {
        double[] sum = new double[Pixels.CHANNELS];
        int count = 0;
        for (int row = fromRow; row < toRow; row++) {
            for (int column = from[row]; column < grid.width(); column++) {
                if (grid.inside(row, column) && !foreign(row, column)) {
                    count++;
                    for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
                        sum[channel] += grid.level(row, column, channel);
                    }
                }
            }
        }
        if (count < (toRow - fromRow) * 4) {
            return new double[0];
        }
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            sum[channel] /= count;
        }
        return sum;
    }

    /** Collects how far the colours of each row stray from a straight line through them. */
    private final class Stray {
        private double squares;
        private long count;

        void addRow(int row, int channel) {
            var line = new Line();
            for (int column = from[row]; column < grid.width(); column++) {
                if (grid.inside(row, column)) {
                    if (foreign(row, column)) {
                        double away = grid.level(row, column, channel) - reference[channel];
                        squares += away * away;
                        count++;
                    } else {
                        line.add(column, grid.level(row, column, channel));
                    }
                }
            }
            squares += line.residualSquares();
            count += line.count();
        }

        double deviation() {
            return count == 0 ? 0 : Math.sqrt(squares / count);
        }
    }
}
