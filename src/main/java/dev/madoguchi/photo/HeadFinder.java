package dev.madoguchi.photo;

import java.util.Optional;

/**
 * Finds crown and chin of a face: the crown where the colours stop to differ from the wall's, the chin by the eyes and
 * the face box, and by its shadow on the neck.
 */
final class HeadFinder {
    // the chin below the pupils and the usual crown above them, in parts of the pupils' distance
    private static final double CHIN_BELOW_EYES = 1.84;
    private static final double CROWN_ABOVE_EYES = 1.95;
    // a crown that is nearer or farther was not the crown
    private static final double LOWEST_CROWN = 1.5;
    private static final double HIGHEST_CROWN = 3.2;
    /** The chin in parts of the face box, from its top. */
    private static final double CHIN_IN_BOX = 1.045;

    private static final double TRUST_IN_EYES = 0.75;

    /** By how much a colour has to differ from the wall's to be somebody's, in levels of any channel. */
    private static final int DIFFERENCE = 20;
    // in parts of the face box: how far to the sides hair is looked for, how wide it has to be, what gap ends it
    private static final double REACH = 0.3;
    private static final double LEAST_WIDTH = 0.05;
    private static final double GAP = 0.04;

    // the shadow under the chin, in parts of the face box: half the columns, rows compared, how far it is looked for
    private static final double CHIN_COLUMNS = 0.09;
    private static final double CHIN_ROWS = 0.03;
    private static final double CHIN_REACH = 0.09;
    private static final double LEAST_SHADOW = 8;

    private final Pixels pixels;
    private final FaceBox face;
    private final Eyes eyes;
    private final double trust;

    HeadFinder(Pixels pixels, FaceBox face, Optional<Eyes> eyes) {
        this.pixels = pixels;
        this.face = face;
        this.eyes = eyes.orElseGet(() -> Eyes.usual(face));
        this.trust = eyes.isPresent() ? TRUST_IN_EYES : 0;
    }

    /** @param wall what to tell the hair from; empty where the wall is too uneven for that */
    Head find(Optional<Backdrop> wall) {
        double eyesX = eyes.middleX();
        double eyesY = eyes.middleY();
        double lean = Math.toRadians(eyes.roll());
        double byEyes = eyesY + CHIN_BELOW_EYES * eyes.distance() * Math.cos(lean);
        double byBox = face.y() + CHIN_IN_BOX * face.height();
        double expected = trust * byEyes + (1 - trust) * byBox;
        double chin = shadow(expected, eyesX - (expected - eyesY) * Math.tan(lean));
        Optional<Double> crown = wall.map(each -> crown(each, eyesX)).filter(y -> plausible(eyesY - y));
        return new Head(crown.orElse(eyesY - CROWN_ABOVE_EYES * eyes.distance()), chin, eyesX, crown.isPresent());
    }

    private boolean plausible(double aboveEyes) {
        return aboveEyes > LOWEST_CROWN * eyes.distance() && aboveEyes < HIGHEST_CROWN * eyes.distance();
    }

    /** Goes up from the forehead row by row, for as long as enough of a row is not wall. */
    private double crown(Backdrop wall, double centre) {
        int from = Math.max(0, (int) (centre - REACH * face.width()));
        int to = Math.min(pixels.width(), (int) (centre + REACH * face.width()));
        double enough = LEAST_WIDTH * face.width();
        double gap = GAP * face.height();
        int top = Math.clamp(face.y(), 0, pixels.height() - 1);
        for (int y = top; y >= 0 && top - y <= gap; y--) {
            if (different(wall, y, from, to) >= enough) {
                top = y;
            }
        }
        return top;
    }

    private int different(Backdrop wall, int y, int from, int to) {
        double[] colour = wall.colourBeside(y);
        int count = 0;
        for (int x = from; x < to; x++) {
            double most = 0;
            for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
                most = Math.max(most, Math.abs(pixels.level(x, y, channel) - colour[channel]));
            }
            if (most > DIFFERENCE) {
                count++;
            }
        }
        return count;
    }

    /** The row near the expected one where it becomes darker most, as it does under a chin; the expected one if none. */
    private double shadow(double expected, double centre) {
        int rows = Math.max(2, (int) (CHIN_ROWS * face.height()));
        double reach = CHIN_REACH * face.height();
        double best = LEAST_SHADOW;
        double chin = expected;
        int last = (int) Math.min(expected + reach, pixels.height() - rows - 1.0);
        for (int y = Math.max(rows, (int) (expected - reach)); y <= last; y++) {
            double off = (y - expected) / reach;
            double drop = (mean(y - rows, y, centre) - mean(y, y + rows, centre)) * (1 - off * off);
            if (drop > best) {
                best = drop;
                chin = y;
            }
        }
        return chin;
    }

    private double mean(int fromRow, int toRow, double centre) {
        int from = Math.clamp((int) (centre - CHIN_COLUMNS * face.width()), 0, pixels.width() - 1);
        int to = Math.clamp((int) (centre + CHIN_COLUMNS * face.width()), from + 1, pixels.width());
        long sum = 0;
        for (int y = fromRow; y < toRow; y++) {
            for (int x = from; x < to; x++) {
                sum += pixels.luminance(x, y);
            }
        }
        return (double) sum / ((long) (toRow - fromRow) * (to - from));
    }
}
