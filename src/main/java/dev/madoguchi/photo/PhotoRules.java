package dev.madoguchi.photo;

/**
 * What a photo has to be like.
 *
 * <p>No figures are published for the card's own photo, so that those of the passport stand in for the head (domain-facts
 * 5.2), and they are what is cut to. The limits of light, sharpness and wall were set by trial; none depends on how light
 * or dark a skin is.
 *
 * @param geometry the millimetres
 * @param roll degrees the head may lean, either way
 * @param sharpness the least {@link Measure} of that name
 * @param brightness the least one
 * @param overExposed the largest share of the face that is white, in percent
 * @param underExposed the largest share of the face that is black, in percent
 * @param background the largest unevenness of the wall
 * @param resolution the least, in dots an inch of the photo
 */
public record PhotoRules(
        Geometry geometry,
        Limit roll,
        Limit sharpness,
        Limit brightness,
        Limit overExposed,
        Limit underExposed,
        Limit background,
        Limit resolution) {
    /** The rules for the card. */
    public static final PhotoRules CARD = new PhotoRules(
            new Geometry(35, 45, 34, 4, 2),
            new Limit(5, 8),
            new Limit(40, 30),
            new Limit(42, 28),
            new Limit(5, 20),
            new Limit(50, 80),
            new Limit(3.5, 7),
            new Limit(300, 200));

    /**
     * The millimetres of a photo.
     *
     * @param width of the photo
     * @param height of the photo
     * @param head from the crown, hair included, to the chin
     * @param topMargin from the upper edge to the crown
     * @param tolerance how much head, top margin and middle of the face may differ either way
     */
    public record Geometry(double width, double height, double head, double topMargin, double tolerance) {}

    /**
     * Where warning and failing begin.
     *
     * @param warn beyond this, a person has to look
     * @param fail beyond this, the photo is to be taken again
     */
    public record Limit(double warn, double fail) {}
}
