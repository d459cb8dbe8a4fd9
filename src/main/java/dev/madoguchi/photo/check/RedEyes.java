package dev.madoguchi.photo.check;

/** How red the pupils are from a flash beside the lens. */
final class RedEyes {
    /** Half the size of what is looked at about a pupil, in parts of the pupils' distance. */
    private static final double RADIUS = 0.06;

    private static final double STEP = 0.01;
    // red as no iris and no skin is: how bright, and how much more red than anything else
    private static final int LEAST_RED = 70;
    private static final double MORE_RED = 2.2;
    private static final double PERCENT = 100;

    private RedEyes() {}

    /** The red share of the redder pupil, in percent. */
    static double share(Pixels pixels, Eyes eyes) {
        HeadAxis axis = HeadAxis.of(eyes);
        return PERCENT * Math.max(share(pixels, axis, -0.5), share(pixels, axis, 0.5));
    }

    private static double share(Pixels pixels, HeadAxis axis, double pupil) {
        int all = 0;
        int red = 0;
        for (double down = -RADIUS; down <= RADIUS; down += STEP) {
            for (double across = -RADIUS; across <= RADIUS; across += STEP) {
                int x = axis.column(pupil + across, down);
                int y = axis.row(pupil + across, down);
                if (pixels.inside(x, y) && Math.hypot(across, down) <= RADIUS) {
                    all++;
                    red += isRed(pixels, x, y) ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) red / all;
    }

    static boolean isRed(Pixels pixels, int x, int y) {
        int level = pixels.level(x, y, 2);
        return level >= LEAST_RED && level > MORE_RED * Math.max(pixels.level(x, y, 0), pixels.level(x, y, 1));
    }
}
