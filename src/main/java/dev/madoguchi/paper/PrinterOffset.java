package dev.madoguchi.paper;

import java.util.Optional;

/**
 * How far a printer draws beside the place it is told, in millimetres.
 *
 * @param right too far to the right; negative where too far to the left
 * @param down too low; negative where too high
 */
public record PrinterOffset(double right, double down) {
    /** A printer that draws in its place. */
    public static final PrinterOffset NONE = new PrinterOffset(0, 0);

    private static final double MOST = 15;

    public PrinterOffset {
        if (!plausible(right) || !plausible(down)) {
            throw new IllegalArgumentException("a printer is at most 15 mm off, not %s by %s".formatted(right, down));
        }
    }

    /**
     * The offset by what somebody measured on the {@link OffsetPdf}; empty where no printer is so far off, but the measuring may be.
     *
     * @param before what the page was corrected by
     * @param across millimetres from the sheet's left edge to the cross
     * @param down millimetres from the sheet's upper edge to the cross
     */
    static Optional<PrinterOffset> measured(PrinterOffset before, double across, double down) {
        double right = before.right() + across - OffsetPdf.CROSS;
        double low = before.down() + down - OffsetPdf.CROSS;
        return plausible(right) && plausible(low) ? Optional.of(new PrinterOffset(right, low)) : Optional.empty();
    }

    private static boolean plausible(double millimetres) {
        return millimetres >= -MOST && millimetres <= MOST;
    }
}
