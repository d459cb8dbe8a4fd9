package dev.madoguchi.photo.check;

import java.util.Arrays;

/** How much light is on a part of a frame, by counting how often each brightness occurs. */
final class Lighting {
    private static final int LEVELS = 256;
    private static final double PERCENT = 100;
    // from here on nothing is drawn any more: white, and black (domain-facts 5.3)
    private static final int WHITE = 247;
    private static final int BLACK = 25;
    private static final double LIGHT_PART = 0.9;
    /** So many pixels, evenly spread, tell the shares of a larger part to a fraction of a percent. */
    private static final int ENOUGH = 40_000;

    // half the opening between the lids, in parts of the pupils' distance
    private static final double EYE_WIDTH = 0.22;
    private static final double EYE_HEIGHT = 0.08;

    private final int[] counts;
    private final int all;

    Lighting(Pixels pixels, FaceBox part) {
        FaceBox inside = part.within(pixels.width(), pixels.height());
        int step = Math.max(1, (int) Math.sqrt((double) inside.width() * inside.height() / ENOUGH));
        this.counts = pixels.luminanceCounts(inside, step);
        this.all = Arrays.stream(counts).sum();
    }

    /**
     * How bright the brighter parts are, in percent of white: nine tenths are darker. Not the mean, which would judge
     * skin and hair instead of the light.
     */
    double brightness() {
        int level = 0;
        for (long seen = counts[0]; seen < LIGHT_PART * all; seen += counts[level]) {
            level++;
        }
        return PERCENT * level / (LEVELS - 1);
    }

    /**
     * The same of the white of the eyes, which is as light on everybody: what to go by where skin, hair, clothes and wall
     * are all dark.
     */
    static double ofEyes(Pixels pixels, Eyes eyes) {
        double across = EYE_WIDTH * eyes.distance();
        double down = EYE_HEIGHT * eyes.distance();
        double brightest = 0;
        for (double[] pupil : new double[][] {{eyes.leftX(), eyes.leftY()}, {eyes.rightX(), eyes.rightY()}}) {
            var eye = new FaceBox(
                    (int) (pupil[0] - across), (int) (pupil[1] - down), (int) (2 * across) + 1, (int) (2 * down) + 1);
            brightest = Math.max(brightest, new Lighting(pixels, eye).brightness());
        }
        return brightest;
    }

    /** The share without drawing because it is white, in percent. */
    double white() {
        return share(WHITE, LEVELS - 1);
    }

    /** The share without drawing because it is black, in percent. */
    double black() {
        return share(0, BLACK);
    }

    private double share(int from, int to) {
        long count = 0;
        for (int level = from; level <= to; level++) {
            count += counts[level];
        }
        return PERCENT * count / all;
    }
}
