package dev.madoguchi.photo.check;

/** The colour of a wall in the corner above a head, and what is of this colour in other light. */
final class WallColour {
    // levels by which a channel may differ from the same colour, and how much light there may be on it
    private static final int DIFFERENCE = 14;
    private static final double LEAST_LIGHT = 0.4;
    private static final double MOST_LIGHT = 1.3;

    private final double[] bgr;
    private final double sum;

    /** @param bgr nothing where it is not known */
    WallColour(double[] bgr) {
        this.bgr = bgr.clone();
        this.sum = bgr.length == 0 ? 0 : Math.max(1, bgr[0] + bgr[1] + bgr[2]);
    }

    boolean known() {
        return bgr.length > 0;
    }

    double level(int channel) {
        return bgr[channel];
    }

    /** Whether a sample is of another colour, in whatever light. */
    boolean isForeign(int blue, int green, int red) {
        double light = (blue + green + red) / sum;
        return light < LEAST_LIGHT
                || light > MOST_LIGHT
                || Math.abs(blue - light * bgr[0]) > DIFFERENCE
                || Math.abs(green - light * bgr[1]) > DIFFERENCE
                || Math.abs(red - light * bgr[2]) > DIFFERENCE;
    }

    /** By how many levels another colour is darker. */
    double darker(double[] colour) {
        return (bgr[0] + bgr[1] + bgr[2] - colour[0] - colour[1] - colour[2]) / Pixels.CHANNELS;
    }
}
