package dev.madoguchi.photo;

/** What can be wrong with a photo. */
public enum PhotoProblem {
    NO_FACE,
    SEVERAL_FACES,
    TOO_NEAR,
    TOO_FAR,
    OFF_CENTRE,
    TILTED,
    BLURRED,
    TOO_DARK,
    TOO_BRIGHT,
    UNEVEN_WALL,
    /** The top of the head does not stand out from the wall, so that the crop has to be looked at. */
    CROWN_UNCLEAR,
    /** The eyes were not found, so that the tilt could not be measured. */
    EYES_UNCLEAR;

    /** The text that tells the clerk what happened and what to do. */
    public String messageKey() {
        return "photo." + name();
    }
}
