package dev.madoguchi.municipality;

/**
 * How the photo is cut, in millimetres of the print.
 *
 * @param width of the photo
 * @param height of the photo
 * @param head from the crown, hair included, to the chin
 * @param topMargin from the upper edge to the crown
 * @param centre from the left edge to the middle between the eyes
 * @param levelFrom degrees a head leans from which on the photo is turned until the eyes are level
 * @param source where the figures come from
 */
public record PhotoPrint(
        double width, double height, double head, double topMargin, double centre, double levelFrom, String source) {}
