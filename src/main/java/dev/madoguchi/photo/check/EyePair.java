package dev.madoguchi.photo.check;

import java.util.List;
import java.util.Optional;

/** Picks the two boxes that are the eyes of a face among everything that looked like an eye. */
final class EyePair {
    /** The distance of the pupils in parts of the face box, on most faces. */
    private static final double USUAL_DISTANCE = 0.37;

    private static final double LEAST_DISTANCE = 0.25;
    private static final double MOST_DISTANCE = 0.55;
    private static final double STEEPEST = Math.tan(Math.toRadians(25));

    private final List<FaceBox> found;
    private final FaceBox face;

    EyePair(List<FaceBox> found, FaceBox face) {
        this.found = found;
        this.face = face;
    }

    /** The centres of the best pair; empty where no two can be the eyes. */
    Optional<Eyes> best() {
        Optional<Eyes> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (FaceBox left : found) {
            for (FaceBox right : found) {
                double oddness = oddness(left, right);
                if (oddness < least) {
                    least = oddness;
                    best = Optional.of(new Eyes(left.centreX(), left.centreY(), right.centreX(), right.centreY()));
                }
            }
        }
        return best;
    }

    /** How little the two look like a pair: level, alike, symmetric about the face's middle, at the usual distance. */
    private double oddness(FaceBox left, FaceBox right) {
        double across = (right.centreX() - left.centreX()) / face.width();
        double down = (right.centreY() - left.centreY()) / face.width();
        if (across < LEAST_DISTANCE || across > MOST_DISTANCE || Math.abs(down) > STEEPEST * across) {
            return Double.MAX_VALUE;
        }
        double middle = (left.centreX() + right.centreX()) / 2 - face.centreX();
        return Math.abs(across - USUAL_DISTANCE)
                + Math.abs(down) / 2
                + Math.abs(middle) / face.width()
                + Math.abs(Math.log((double) left.width() / right.width())) / 4;
    }
}
