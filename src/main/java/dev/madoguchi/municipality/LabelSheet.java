package dev.madoguchi.municipality;

/**
 * A sheet of A4 with labels to peel off. Lengths are millimetres.
 *
 * @param width of one label
 * @param height of one label
 * @param left from the sheet's left edge to the first label
 * @param top from the sheet's upper edge to the first label
 * @param gapAcross between two labels side by side
 * @param gapDown between two labels one over the other
 */
public record LabelSheet(
        int columns, int rows, double width, double height, double left, double top, double gapAcross, double gapDown) {

    /** How many labels there are. */
    public int room() {
        return columns * rows;
    }
}
