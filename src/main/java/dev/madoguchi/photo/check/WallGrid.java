package dev.madoguchi.photo.check;

import java.util.Arrays;

/** Samples of the wall on one side of a head, in rows across the head's own axis; the first column is the nearest. */
final class WallGrid {
    /** Samples in a pupils' distance. */
    static final int SAMPLES = 60;

    private final int width;
    private final int height;
    /** Blue, green and red of each sample; below 0 outside the frame. */
    private final short[] levels;

    /**
     * @param side -1 for the left, 1 for the right
     * @param inner where it begins, in parts of the pupils' distance from the head's middle
     * @param outer where it ends
     * @param top where it begins, below the eyes
     * @param bottom where it ends, below the eyes
     */
    WallGrid(Pixels pixels, HeadAxis axis, int side, double inner, double outer, double top, double bottom) {
        this.width = (int) ((outer - inner) * SAMPLES);
        this.height = (int) ((bottom - top) * SAMPLES);
        this.levels = new short[width * height * Pixels.CHANNELS];
        Arrays.fill(levels, (short) -1);
        int at = 0;
        for (int row = 0; row < height; row++) {
            double down = top + (row + 0.5) / SAMPLES;
            for (int column = 0; column < width; column++, at += Pixels.CHANNELS) {
                double across = side * (inner + (column + 0.5) / SAMPLES);
                int x = axis.column(across, down);
                int y = axis.row(across, down);
                if (pixels.inside(x, y)) {
                    for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
                        levels[at + channel] = (short) pixels.level(x, y, channel);
                    }
                }
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean inside(int row, int column) {
        return levels[(row * width + column) * Pixels.CHANNELS] >= 0;
    }

    int level(int row, int column, int channel) {
        return levels[(row * width + column) * Pixels.CHANNELS + channel];
    }

    /** The mean colour of some rows; nothing where fewer samples are inside the frame. */
    double[] mean(int fromRow, int toRow, int fewest) {
        var sum = new MeanColour();
        for (int at = start(fromRow); at < start(toRow); at += Pixels.CHANNELS) {
            if (levels[at] >= 0) {
                sum.add(levels[at], levels[at + 1], levels[at + 2]);
            }
        }
        return sum.of(fewest);
    }

    /** Which samples are of another colour, row by row; none outside the frame. */
    boolean[] foreignTo(WallColour colour) {
        boolean[] foreign = new boolean[width * height];
        for (int i = 0, at = 0; i < foreign.length; i++, at += Pixels.CHANNELS) {
            foreign[i] = levels[at] >= 0 && colour.isForeign(levels[at], levels[at + 1], levels[at + 2]);
        }
        return foreign;
    }

    /** How much a channel rises from column to column in some rows. */
    double slope(int fromRow, int toRow, int channel) {
        return across(fromRow, toRow, channel, 0).slope();
    }

    /** How far a channel strays from a plane that leans as the light does, in levels. */
    double roughness(int channel) {
        var down = new Line();
        for (int row = 0; row < height; row++) {
            for (int at = start(row); at < start(row + 1); at += Pixels.CHANNELS) {
                if (levels[at] >= 0) {
                    down.add(row, levels[at + channel]);
                }
            }
        }
        Line across = across(0, height, channel, down.slope());
        return across.count() == 0 ? 0 : Math.sqrt(across.residualSquares() / across.count());
    }

    /** @param lean what a channel rises from row to row, which is taken away */
    private Line across(int fromRow, int toRow, int channel, double lean) {
        var line = new Line();
        for (int row = fromRow; row < toRow; row++) {
            double risen = lean * row;
            int at = start(row);
            for (int column = 0; column < width; column++, at += Pixels.CHANNELS) {
                if (levels[at] >= 0) {
                    line.add(column, levels[at + channel] - risen);
                }
            }
        }
        return line;
    }

    private int start(int row) {
        return row * width * Pixels.CHANNELS;
    }
}
