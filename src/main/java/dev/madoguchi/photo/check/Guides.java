package dev.madoguchi.photo.check;

/**
 * The lines that say where a head is, which a person may move by hand; in pixels of the frame.
 *
 * @param crown the row in which the head's own axis reaches the top of the hair
 * @param chin the row in which it reaches the chin
 * @param centre the column of the axis half-way between the two
 * @param roll how far the axis leans, in degrees, as {@link Eyes#roll()} tells it
 */
public record Guides(double crown, double chin, double centre, double roll) {
    private static final double STEEPEST = 45;

    /** @throws IllegalArgumentException where the chin is not below the crown, or the head lies on its side */
    public Guides {
        if (!(chin - crown >= 1) || !(Math.abs(roll) <= STEEPEST) || !Double.isFinite(centre)) {
            throw new IllegalArgumentException(
                    "crown %s, chin %s, centre %s, roll %s".formatted(crown, chin, centre, roll));
        }
    }

    static Guides of(Head head) {
        return new Guides(
                head.crownY(),
                head.chinY(),
                (head.crownX() + head.chinX()) / 2,
                Math.toDegrees(Math.atan2(head.axis().sin(), head.axis().cos())));
    }

    public Guides withCrown(double row) {
        return new Guides(row, chin, centre, roll);
    }

    public Guides withChin(double row) {
        return new Guides(crown, row, centre, roll);
    }

    public Guides withCentre(double column) {
        return new Guides(crown, chin, column, roll);
    }

    /** The head that they tell of; its axis begins half-way between crown and chin. */
    Head head() {
        double lean = Math.toRadians(roll);
        double half = (chin - crown) / 2 / Math.cos(lean);
        var axis = new HeadAxis(centre, (crown + chin) / 2, half, Math.cos(lean), Math.sin(lean));
        return new Head(axis, half, half, true, true);
    }
}
