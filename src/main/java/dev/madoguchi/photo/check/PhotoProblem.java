package dev.madoguchi.photo.check;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with a photo. */
public enum PhotoProblem {
    NO_FACE,
    SEVERAL_FACES,
    TOO_NEAR,
    TOO_FAR,
    OFF_CENTRE,
    TILTED,
    EYES_SHUT,
    /** The eyes were not found, so that the tilt could not be measured. */
    EYES_UNCLEAR,
    BLURRED,
    TOO_DARK,
    TOO_BRIGHT,
    /** One cheek is much darker than the other. */
    SIDE_LIGHT,
    RED_EYE,
    UNEVEN_WALL,
    /** The wall is plain, but darker beside the head. */
    SHADOW,
    /** The top of the head does not stand out from the wall, so that the crop has to be looked at. */
    CROWN_UNCLEAR,
    /** The chin does not stand out from the neck, so that the crop has to be looked at. */
    CHIN_UNCLEAR,
    /** There are no colours. */
    GREY,
    /** The light or the camera makes skin look as no skin does. */
    COLOUR_CAST;

    /** The text that tells the clerk what happened and what to do. */
    public String messageKey() {
        return "photo." + name();
    }

    /** The problem of a text; empty where the text tells of none. */
    static Optional<PhotoProblem> of(String messageKey) {
        return Arrays.stream(values())
                .filter(problem -> problem.messageKey().equals(messageKey))
                .findFirst();
    }
}
