package dev.madoguchi.municipality;

/**
 * Between which figures a measure of a photo is good, and beyond which it is not; an infinity where there is no such limit.
 *
 * @param failBelow less than this fails
 * @param warnBelow less than this warns
 * @param warnAbove more than this warns
 * @param failAbove more than this fails
 * @param unit of the four
 * @param source where they come from
 */
public record PhotoLimit(
        double failBelow, double warnBelow, double warnAbove, double failAbove, String unit, String source) {

    /** Whether the figure is bad enough to take the photo again. */
    public boolean fails(double value) {
        return value < failBelow || value > failAbove;
    }

    /** Whether somebody has to look at it, at least. */
    public boolean warns(double value) {
        return fails(value) || value < warnBelow || value > warnAbove;
    }
}
