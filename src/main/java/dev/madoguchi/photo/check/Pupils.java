package dev.madoguchi.photo.check;

/**
 * Moves the centres of two eye boxes onto the pupils: where the darkest of each eye is. What a flash lights up
 * red counts as black.
 */
final class Pupils {
    // the part of an eye that is looked at, in parts of the pupils' distance: not so high that it reaches the brow
    private static final double ACROSS = 0.17;
    private static final double DOWN = 0.1;
    private static final int ROUNDS = 3;
    private static final double DARKEST_SHARE = 0.12;
    private static final int LEVELS = 256;

    private Pupils() {}

    static Eyes refine(Pixels pixels, Eyes eyes) {
        double[] left = refine(pixels, eyes.leftX(), eyes.leftY(), eyes.distance());
        double[] right = refine(pixels, eyes.rightX(), eyes.rightY(), eyes.distance());
        return new Eyes(left[0], left[1], right[0], right[1]);
    }

    private static double[] refine(Pixels pixels, double x, double y, double distance) {
        double[] centre = {x, y};
        for (int round = 0; round < ROUNDS; round++) {
            FaceBox window = new FaceBox(
                            (int) Math.round(centre[0] - ACROSS * distance),
                            (int) Math.round(centre[1] - DOWN * distance),
                            (int) Math.round(2 * ACROSS * distance) + 1,
                            (int) Math.round(2 * DOWN * distance) + 1)
                    .within(pixels.width(), pixels.height());
            centre = darkest(pixels, window);
        }
        return centre;
    }

    /** The centre of gravity of the darkest pixels of a window. */
    private static double[] darkest(Pixels pixels, FaceBox window) {
        byte[] levels = levels(pixels, window);
        int limit = darkestLevel(levels);
        double weight = 0;
        double sumX = 0;
        double sumY = 0;
        for (int at = 0; at < levels.length; at++) {
            int darker = limit + 1 - (levels[at] & 0xFF);
            if (darker > 0) {
                weight += darker;
                sumX += darker * (window.x() + at % window.width() + 0.5);
                sumY += darker * (window.y() + at / window.width() + 0.5);
            }
        }
        return new double[] {sumX / weight, sumY / weight};
    }

    private static byte[] levels(Pixels pixels, FaceBox window) {
        byte[] levels = pixels.luminance(window);
        for (int at = 0; at < levels.length; at++) {
            if (RedEyes.isRed(pixels, window.x() + at % window.width(), window.y() + at / window.width())) {
                levels[at] = 0;
            }
        }
        return levels;
    }

    private static int darkestLevel(byte[] levels) {
        int[] counts = new int[LEVELS];
        for (byte level : levels) {
            counts[level & 0xFF]++;
        }
        int wanted = (int) (DARKEST_SHARE * levels.length);
        int limit = 0;
        for (int seen = counts[0]; seen < wanted; seen += counts[limit]) {
            limit++;
        }
        return limit;
    }
}
