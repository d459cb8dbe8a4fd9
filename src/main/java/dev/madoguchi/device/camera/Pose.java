package dev.madoguchi.device.camera;

/**
 * How a sitter sits.
 *
 * @param distance from the camera, in parts of the good distance: 1 is good, 0.5 is half of it and twice as large
 * @param roll how far the head leans, in degrees; positive lets the picture's right eye be the lower one
 * @param x how far the head is to the right of the picture's middle, in millimetres where the sitter is
 * @param y how far it is below its usual place, in millimetres where the sitter is
 * @param eyesShut whether the eyes are shut
 */
public record Pose(double distance, double roll, double x, double y, boolean eyesShut) {
    /** Upright, in the middle, at the right distance, looking into the camera. */
    public static final Pose GOOD = new Pose(1, 0, 0, 0, false);

    public Pose {
        if (!(distance >= 0.2 && distance <= 10)) {
            throw new IllegalArgumentException("a sitter at %s times the good distance".formatted(distance));
        }
    }

    public Pose withDistance(double distance) {
        return new Pose(distance, roll, x, y, eyesShut);
    }

    public Pose withRoll(double degrees) {
        return new Pose(distance, degrees, x, y, eyesShut);
    }

    public Pose at(double x, double y) {
        return new Pose(distance, roll, x, y, eyesShut);
    }

    public Pose withEyesShut() {
        return new Pose(distance, roll, x, y, true);
    }
}
