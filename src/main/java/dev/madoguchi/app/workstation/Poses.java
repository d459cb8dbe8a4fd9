package dev.madoguchi.app.workstation;

import dev.madoguchi.photo.PhotoStep;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.visitor.VisitorSight.Pose;

/** What a visitor before the camera is told to do, by what was measured. */
final class Poses {
    private Poses() {}

    static Pose of(PhotoStep.Framing framing) {
        return framing.problem().map(Poses::of).orElse(framing.measures().isEmpty() ? Pose.COME : Pose.GOOD);
    }

    private static Pose of(PhotoProblem problem) {
        return switch (problem) {
            case NO_FACE -> Pose.COME;
            case SEVERAL_FACES -> Pose.ALONE;
            case TOO_NEAR -> Pose.BACK;
            case TOO_FAR -> Pose.NEARER;
            case OFF_CENTRE -> Pose.MIDDLE;
            case TILTED -> Pose.STRAIGHT;
            case EYES_SHUT, EYES_UNCLEAR -> Pose.EYES;
            case BLURRED -> Pose.STILL;
            // What follows is the counter's to mend, not the visitor's.
            case TOO_DARK,
                    TOO_BRIGHT,
                    SIDE_LIGHT,
                    RED_EYE,
                    UNEVEN_WALL,
                    SHADOW,
                    CROWN_UNCLEAR,
                    CHIN_UNCLEAR,
                    GREY,
                    COLOUR_CAST -> Pose.LIGHT;
        };
    }
}
