package dev.madoguchi.paper;

/**
 * A sheet of paper that photos of 35 x 45 mm are printed on, with the photos in a grid about its middle (on A4 about the middle
 * of its upper half, so that the rest can be used again). Lengths are millimetres.
 *
 * <p>The gaps leave room for cut marks, and the margins are wider than the 3 mm that many photo printers cannot print on.
 */
public enum Sheet implements PaperSize {
    /** The photo shops' L size. */
    L(89, 127, 2, 2, "oe_photo-l_3.5x5in"),
    /** はがき, JIS P 0138. */
    POSTCARD(100, 148, 2, 2, "jpn_hagaki_100x148mm"),
    /** ISO 216. */
    A4(210, 297, 4, 2, "iso_a4_210x297mm");

    /** The photo's width (003 §7-2, 加須市: domain-facts 5.1). */
    public static final double PHOTO_WIDTH = 35;
    /** The photo's height. */
    public static final double PHOTO_HEIGHT = 45;

    private static final double GAP = 6.5;
    private static final int USUAL = 4;
    private static final int RULER_STEP = 10;
    private static final int LONGEST_RULER = 100;
    private static final double RULER_MARGINS = 18;

    private final double width;
    private final double height;
    private final int columns;
    private final int rows;
    private final String media;

    Sheet(double width, double height, int columns, int rows, String media) {
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
        this.media = media;
    }

    /**
     * The upper left corner of one photo.
     *
     * @param x from the sheet's left edge
     * @param y from the sheet's upper edge
     */
    public record Place(double x, double y) {}

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public String media() {
        return media;
    }

    /** How many photos fit. */
    public int room() {
        return columns * rows;
    }

    /** How many photos are printed where nobody says otherwise. */
    public int usual() {
        return Math.min(USUAL, room());
    }

    /**
     * Where one photo stands.
     *
     * @param index from 0, row by row
     */
    public Place place(int index) {
        double gridWidth = columns * PHOTO_WIDTH + (columns - 1) * GAP;
        double gridHeight = rows * PHOTO_HEIGHT + (rows - 1) * GAP;
        double field = this == A4 ? height / 2 : height;
        int row = index / columns;
        int column = index % columns;
        return new Place(
                (width - gridWidth) / 2 + column * (PHOTO_WIDTH + GAP),
                (field - gridHeight) / 2 + row * (PHOTO_HEIGHT + GAP));
    }

    /** How long the ruler across the sheet is: 100, or as long as fits. */
    public int rulerAcross() {
        return ruler(width);
    }

    /** How long the ruler down the sheet is. */
    public int rulerDown() {
        return ruler(height);
    }

    private static int ruler(double side) {
        int steps = (int) ((side - RULER_MARGINS) / RULER_STEP);
        return Math.min(LONGEST_RULER, steps * RULER_STEP);
    }
}
