package dev.madoguchi.photo.check;

/**
 * Places on a head, told by the head itself: across and down from the middle between the eyes, leaning as it leans, in
 * parts of the pupils' distance.
 *
 * @param x the middle between the eyes, in pixels across the frame
 * @param y the same, down the frame
 * @param unit the pupils' distance in pixels
 * @param cos of the lean
 * @param sin of the lean; positive where the picture's right eye is the lower one
 */
record HeadAxis(double x, double y, double unit, double cos, double sin) {
    static HeadAxis of(Eyes eyes) {
        double lean = Math.toRadians(eyes.roll());
        return new HeadAxis(eyes.middleX(), eyes.middleY(), eyes.distance(), Math.cos(lean), Math.sin(lean));
    }

    /** The column of a place. */
    int column(double across, double down) {
        return floor(x + unit * (across * cos - down * sin));
    }

    /** The row of a place. */
    int row(double across, double down) {
        return floor(y + unit * (across * sin + down * cos));
    }

    /** As {@code Math.floor}, which the first compiler calls where the second one has an instruction. */
    private static int floor(double value) {
        int towardsZero = (int) value;
        return value < towardsZero ? towardsZero - 1 : towardsZero;
    }

    /** One pixel, in parts of the pupils' distance. */
    double pixel() {
        return 1 / unit;
    }
}
