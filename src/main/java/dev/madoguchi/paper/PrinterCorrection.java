package dev.madoguchi.paper;

import org.apache.pdfbox.util.Matrix;

/** What a page is drawn by so that this printer puts everything into its place: its scale about the sheet's middle, and its offset. */
public record PrinterCorrection(PrinterScale scale, PrinterOffset offset) {
    /** For a printer that was never measured. */
    public static final PrinterCorrection NONE = new PrinterCorrection(PrinterScale.TRUE, PrinterOffset.NONE);

    private static final double MM = 1 / JapanesePdf.POINT;

    /** As the page's own coordinates are: points from the lower left corner. */
    Matrix matrix(PaperSize paper) {
        double x = 1 / scale.x();
        double y = 1 / scale.y();
        double across = paper.width() * (1 - x) / 2 - offset.right() * x;
        double up = paper.height() * (1 - y) / 2 + offset.down() * y;
        return new Matrix((float) x, 0, 0, (float) y, (float) (across * MM), (float) (up * MM));
    }
}
