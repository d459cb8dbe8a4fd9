package dev.madoguchi.photo.check;

import java.util.Arrays;

/**
 * How far the lids of both eyes are open.
 *
 * <p>Between open lids lie the white of the eye, which is lighter than the skin about it, and the iris, which is darker;
 * between shut ones a line. So it is counted how much of the columns through an eye is neither as light nor as dark as the
 * skin above and below.
 */
final class Lids {
    // about a pupil, in parts of the pupils' distance
    private static final double ACROSS = 0.2;
    private static final double DOWN = 0.19;
    private static final double STEP = 0.01;
    /** The rows at the upper and lower end that show skin. */
    private static final double SKIN = 0.04;
    /** By how much of the skin's brightness the eye differs from it. */
    private static final double DIFFERENCE = 0.22;

    private static final int LEAST_DIFFERENCE = 9;
    /** Which of the columns tells, from the least open one to the most open one. */
    private static final double TELLING = 0.7;

    private static final double PERCENT = 100;

    private Lids() {}

    /** The opening of the eye that is less open, in percent of the pupils' distance. */
    static double opening(Pixels pixels, Eyes eyes) {
        HeadAxis axis = HeadAxis.of(eyes);
        return PERCENT * Math.min(opening(pixels, axis, -0.5), opening(pixels, axis, 0.5));
    }

    private static double opening(Pixels pixels, HeadAxis axis, double pupil) {
        int columns = (int) Math.round(2 * ACROSS / STEP);
        double[] openings = new double[columns];
        for (int column = 0; column < columns; column++) {
            openings[column] = opening(profile(pixels, axis, pupil - ACROSS + column * STEP));
        }
        Arrays.sort(openings);
        return openings[(int) (TELLING * columns)];
    }

    private static int[] profile(Pixels pixels, HeadAxis axis, double across) {
        int[] profile = new int[(int) Math.round(2 * DOWN / STEP)];
        for (int i = 0; i < profile.length; i++) {
            double down = -DOWN + i * STEP;
            int x = Math.clamp(axis.column(across, down), 0, pixels.width() - 1);
            int y = Math.clamp(axis.row(across, down), 0, pixels.height() - 1);
            profile[i] = pixels.luminance(x, y);
        }
        return profile;
    }

    /** How much of a column is no skin, in parts of the pupils' distance. */
    private static double opening(int[] profile) {
        int end = (int) Math.round(SKIN / STEP);
        double above = mean(profile, 0, end);
        double below = mean(profile, profile.length - end, profile.length);
        int count = 0;
        for (int i = 0; i < profile.length; i++) {
            double skin = above + (below - above) * i / profile.length;
            if (Math.abs(profile[i] - skin) > Math.max(LEAST_DIFFERENCE, DIFFERENCE * skin)) {
                count++;
            }
        }
        return count * STEP;
    }

    private static double mean(int[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
