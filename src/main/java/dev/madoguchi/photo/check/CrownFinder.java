package dev.madoguchi.photo.check;

import java.util.OptionalDouble;

/**
 * Finds the top of a head, hair included: where its colours stop to differ from the wall's.
 *
 * <p>It says nothing where hair and wall are too alike to tell: where the head below the place found is not clearly
 * different all over, or something faint goes on above it.
 */
final class CrownFinder {
    // in parts of the pupils' distance: how far to the sides hair is looked for, and from where on up
    private static final double REACH = 0.75;
    private static final double START = -1.0;
    // a crown that is nearer or farther was not the crown
    private static final double LOWEST = -1.5;
    private static final double HIGHEST = -3.2;
    /** What gap ends the hair. */
    private static final double GAP = 0.1;

    private static final int PLACES = (int) (2 * REACH * WallGrid.SAMPLES);
    /** Where the places are between the strips of the wall. */
    private static final double[] SHARES = WallRow.shares(REACH, PLACES);

    /** How many places have to differ in a row of hair. */
    private static final int LEAST_WIDTH = PLACES / 11;
    /** By how much a colour has to differ from the wall's to be somebody's, in levels of any channel. */
    private static final int DIFFERENCE = 20;
    /** By how much the mean of some places differs where something is faint. */
    private static final int FAINT = 6;

    private static final int CELL = 6;
    private static final int LEAST_CELLS = 2;
    // below the crown: how far it is looked whether the head stands out, how far to the sides, and how much of it has
    // to
    private static final double SOLID_DEPTH = 0.35;
    private static final double SOLID_SIDE = 0.15;
    private static final double SOLID = 0.8;
    /** How much farther up something faint may reach. */
    private static final double BLUR = 0.09;

    private final Pixels pixels;
    private final HeadAxis axis;
    private final Backdrop wall;

    CrownFinder(Pixels pixels, HeadAxis axis, Backdrop wall) {
        this.pixels = pixels;
        this.axis = axis;
        this.wall = wall;
    }

    /** How far above the eyes it is, in parts of the pupils' distance; empty where it cannot be told. */
    OptionalDouble find() {
        double crown = top(START, Row::standsOut);
        boolean plausible = crown < LOWEST && crown > HIGHEST;
        if (!plausible || !solid(crown) || top(crown, Row::isFaint) < crown - BLUR) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(-crown);
    }

    /** Goes up row by row, for as long as there is somebody. */
    private double top(double start, Sign sign) {
        double top = start;
        for (double down = start; down > HIGHEST - GAP && top - down <= GAP; down -= axis.pixel()) {
            if (sign.of(new Row(down))) {
                top = down;
            }
        }
        return top;
    }

    /** Whether the head stands out from the wall all over below its top, and not by its outline only. */
    private boolean solid(double crown) {
        int all = 0;
        int different = 0;
        int from = (int) (PLACES / 2 - SOLID_SIDE * WallGrid.SAMPLES);
        for (double down = crown + 3 * axis.pixel(); down < crown + SOLID_DEPTH; down += 2 * axis.pixel()) {
            Row row = new Row(down);
            for (int i = from; i < PLACES - from; i++) {
                all++;
                different += row.difference(i) > DIFFERENCE ? 1 : 0;
            }
        }
        return different >= SOLID * all;
    }

    /** What is looked for in a row. */
    private interface Sign {
        boolean of(Row row);
    }

    /** One row across the head, beside the colours that the wall would have there. */
    private final class Row {
        private final double down;
        private final WallRow colours;

        Row(double down) {
            this.down = down;
            this.colours = wall.row(down);
        }

        boolean standsOut() {
            int count = 0;
            for (int i = 0; i < PLACES && count < LEAST_WIDTH; i++) {
                count += difference(i) > DIFFERENCE ? 1 : 0;
            }
            return count >= LEAST_WIDTH;
        }

        boolean isFaint() {
            int cells = 0;
            for (int i = 0; i + CELL <= PLACES; i += CELL) {
                cells += differenceOfCell(i) > FAINT ? 1 : 0;
            }
            return cells >= LEAST_CELLS;
        }

        /** In the channel that differs most; 0 outside the frame. */
        double difference(int place) {
            double across = across(place);
            int x = axis.column(across, down);
            int y = axis.row(across, down);
            double most = 0;
            for (int channel = 0; channel < Pixels.CHANNELS && pixels.inside(x, y); channel++) {
                most = Math.max(most, Math.abs(pixels.level(x, y, channel) - colours.level(SHARES[place], channel)));
            }
            return most;
        }

        private double differenceOfCell(int from) {
            double[] sums = new double[Pixels.CHANNELS];
            for (int place = from; place < from + CELL; place++) {
                double across = across(place);
                int x = axis.column(across, down);
                int y = axis.row(across, down);
                for (int channel = 0; channel < Pixels.CHANNELS && pixels.inside(x, y); channel++) {
                    sums[channel] += pixels.level(x, y, channel) - colours.level(SHARES[place], channel);
                }
            }
            double most = 0;
            for (double sum : sums) {
                most = Math.max(most, Math.abs(sum) / CELL);
            }
            return most;
        }

        private static double across(int place) {
            return -REACH + (place + 0.5) / WallGrid.SAMPLES;
        }
    }
}
