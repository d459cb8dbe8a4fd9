package dev.madoguchi.photo;

/**
 * Where the pupils are, in pixels of their frame; left and right as the picture shows them.
 *
 * @param leftX across, of the eye on the left
 * @param leftY down, of the eye on the left
 * @param rightX across, of the eye on the right
 * @param rightY down, of the eye on the right
 */
public record Eyes(double leftX, double leftY, double rightX, double rightY) {
    /** How far the head leans, in degrees; positive where the picture's right eye is the lower one. */
    public double roll() {
        return Math.toDegrees(Math.atan2(rightY - leftY, rightX - leftX));
    }

    /** The distance of the pupils in pixels. */
    public double distance() {
        return Math.hypot(rightX - leftX, rightY - leftY);
    }
}
