package dev.madoguchi.paper;

import java.util.Optional;

/**
 * How much smaller or larger a printer draws than it is told to: 0.98 where 100 mm come out as 98.
 *
 * @param x across the sheet
 * @param y down the sheet
 */
public record PrinterScale(double x, double y) {
    /** A printer that draws as it is told. */
    public static final PrinterScale TRUE = new PrinterScale(1, 1);

    private static final double LEAST = 0.9;
    private static final double MOST = 1.1;

    public PrinterScale {
        if (!plausible(x) || !plausible(y)) {
            throw new IllegalArgumentException("a printer's scale is from 0.9 to 1.1, not %s by %s".formatted(x, y));
        }
    }

    /**
     * The scale of a printer by what somebody measured on the {@link RulerPdf}; empty where no printer is so wrong, but the
     * measuring may be: the wrong unit, or the wrong ruler.
     *
     * @param across millimetres of the ruler across the sheet
     * @param down millimetres of the ruler down the sheet
     */
    public static Optional<PrinterScale> measured(Sheet sheet, double across, double down) {
        double x = across / sheet.rulerAcross();
        double y = down / sheet.rulerDown();
        return plausible(x) && plausible(y) ? Optional.of(new PrinterScale(x, y)) : Optional.empty();
    }

    private static boolean plausible(double scale) {
        return scale >= LEAST && scale <= MOST;
    }
}
