package dev.madoguchi.photo.check;

/**
 * The wall on one side of a head, in a strip between the hair and the edge of the photo: its colour beside each row, how
 * even it is, and how dark a shadow lies on it.
 *
 * <p>It is looked at through a grid that leans with the head and grows with it. What differs from the wall's own colour and
 * begins at the head is hair. A shadow is the wall's own colour with less light on it; it is told apart from everything
 * else that is uneven.
 */
final class WallSide {
    // in parts of the pupils' distance, from the middle between them
    static final double INNER = 1.6;
    static final double OUTER = 2.0;
    private static final double HIGHEST = 3.4;
    private static final double BELOW = 0.9;
    /** Where the photo begins, and where the corner above the head ends. */
    private static final double PHOTO = 2.4;

    private static final double CORNER = 1.9;
    private static final int CORNER_ROWS = (int) ((PHOTO - CORNER) * WallGrid.SAMPLES);

    private static final int BLOCK = WallGrid.SAMPLES / 3;
    private static final int FEWEST = WallGrid.SAMPLES / 2;
    private static final int FEWEST_IN_ROW = 4;
    /** Rows that are taken together for the colour beside one row. */
    private static final int SMOOTHING = 2;

    private final WallGrid grid;
    private final WallColour own;
    private final double[] slope = new double[Pixels.CHANNELS];
    private final boolean[] foreign;
    private final int[] from;
    private final double[][] rows;

    /** @param side -1 for the left, 1 for the right */
    WallSide(Pixels pixels, HeadAxis axis, int side) {
        this.grid = new WallGrid(pixels, axis, side, INNER, OUTER, -HIGHEST, BELOW);
        int corner = corner();
        this.own = new WallColour(corner < 0 ? new double[0] : grid.mean(corner, corner + CORNER_ROWS, FEWEST));
        for (int channel = 0; corner >= 0 && channel < Pixels.CHANNELS; channel++) {
            slope[channel] = grid.slope(corner, corner + CORNER_ROWS, channel) * WallGrid.SAMPLES;
        }
        this.foreign = own.known() ? grid.foreignTo(own) : new boolean[grid.width() * grid.height()];
        this.from = new int[grid.height()];
        this.rows = new double[grid.height()][];
        for (int row = 0; row < grid.height(); row++) {
            from[row] = hair(row);
            rows[row] = mean(row, row + 1);
        }
    }

    /** Whether enough of it is inside the frame. */
    boolean seen() {
        return own.known();
    }

    /** A channel beside a row, told in parts of the pupils' distance below the eyes. */
    double beside(double down, int channel) {
        int row = Math.clamp(row(down), 0, grid.height() - 1);
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, row - SMOOTHING); y <= Math.min(grid.height() - 1, row + SMOOTHING); y++) {
            if (rows[y].length > 0) {
                sum += rows[y][channel];
                count++;
            }
        }
        return count == 0 ? own.level(channel) : sum / count;
    }

    /** How much a channel rises from the head outward, in levels for a pupils' distance. */
    double slope(int channel) {
        return slope[channel];
    }

    /** How far the strip's colours stray beside one another, of the channel that strays most, in levels. */
    double unevenness() {
        double most = 0;
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            most = Math.max(most, unevenness(channel));
        }
        return most;
    }

    /** By how much the darkest part is darker than the corner above the head, in levels. */
    double shade() {
        double most = 0;
        for (int top = row(-PHOTO); top + BLOCK <= grid.height(); top += BLOCK) {
            double[] colour = mean(top, top + BLOCK);
            if (colour.length > 0) {
                most = Math.max(most, own.darker(colour));
            }
        }
        return most;
    }

    private static int row(double down) {
        return (int) ((down + HIGHEST) * WallGrid.SAMPLES);
    }

    /** The first row of the corner above the head; of the uppermost part in the frame where the corner is not; or -1. */
    private int corner() {
        for (int top = row(-PHOTO); top + CORNER_ROWS <= grid.height(); top += CORNER_ROWS) {
            if (grid.mean(top, top + CORNER_ROWS, FEWEST).length > 0) {
                return top;
            }
        }
        return -1;
    }

    private boolean foreign(int row, int column) {
        return foreign[row * grid.width() + column];
    }

    /** The column where the hair ends in a row; 0 where nothing is seen of the wall, as before a thing. */
    private int hair(int row) {
        int column = 0;
        while (column < grid.width() && foreign(row, column)) {
            column++;
        }
        return column == 0 || column == grid.width() ? 0 : Math.min(grid.width() - 1, column + 1);
    }

    /** The mean of what is of the wall's own colour; nothing where that is too little. */
    private double[] mean(int fromRow, int toRow) {
        var sum = new MeanColour();
        for (int row = fromRow; row < toRow; row++) {
            for (int column = from[row]; column < grid.width(); column++) {
                if (grid.inside(row, column) && !foreign(row, column)) {
                    sum.add(grid.level(row, column, 0), grid.level(row, column, 1), grid.level(row, column, 2));
                }
            }
        }
        return sum.of((toRow - fromRow) * FEWEST_IN_ROW);
    }

    /** Each row strays from a straight line through it, and what is foreign from the wall's own colour. */
    private double unevenness(int channel) {
        double squares = 0;
        long count = 0;
        for (int row = row(-PHOTO); row < grid.height(); row++) {
            var line = new Line();
            for (int column = from[row]; column < grid.width(); column++) {
                if (foreign(row, column)) {
                    double away = grid.level(row, column, channel) - own.level(channel);
                    squares += away * away;
                    count++;
                } else if (grid.inside(row, column)) {
                    line.add(column, grid.level(row, column, channel));
                }
            }
            squares += line.residualSquares();
            count += line.count();
        }
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
