package dev.madoguchi.photo.check;

/**
 * Where the pupils are, in pixels of their frame; left and right as the picture shows them.
 *
 * @param leftX across, of the eye on the left
 * @param leftY down, of the eye on the left
 * @param rightX across, of the eye on the right
 * @param rightY down, of the eye on the right
 */
public record Eyes(double leftX, double leftY, double rightX, double rightY) {
    // in parts of the face box, from its top
    private static final double USUAL_HEIGHT = 0.4;
    private static final double USUAL_DISTANCE = 0.36;

    /** How far the head leans, in degrees; positive where the picture's right eye is the lower one. */
    public double roll() {
        return Math.toDegrees(Math.atan2(rightY - leftY, rightX - leftX));
    }

    /** The distance of the pupils in pixels. */
    public double distance() {
        return Math.hypot(rightX - leftX, rightY - leftY);
    }

    double middleX() {
        return (leftX + rightX) / 2;
    }

    double middleY() {
        return (leftY + rightY) / 2;
    }

    /** Where the eyes of a face usually are, for one whose eyes cannot be made out. */
    static Eyes usual(FaceBox face) {
        double y = face.y() + USUAL_HEIGHT * face.height();
        double half = USUAL_DISTANCE * face.width() / 2;
        return new Eyes(face.centreX() - half, y, face.centreX() + half, y);
    }
}
