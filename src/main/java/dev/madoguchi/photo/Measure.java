package dev.madoguchi.photo;

/**
 * One thing measured on a photo.
 *
 * @param name which, for programs: {@code faces}, {@code headHeight}, {@code topMargin}, {@code centre}, {@code roll},
 *     {@code sharpness}, {@code brightness}, {@code overExposed}, {@code underExposed}, {@code background} or
 *     {@code resolution}; {@code photo.measure.NAME} is its text
 * @param value the value; not a number where it was not measured
 * @param unit the unit of the value: {@code mm}, {@code deg}, {@code %}, {@code dpi}, or empty for plain numbers
 * @param state what to think of it
 * @param reasonKey the text that says why and what to do
 */
public record Measure(String name, double value, String unit, State state, String reasonKey) {

    /** What to think of a measure, from best to worst. */
    public enum State {
        /** As it should be. */
        PASS,
        /** It could not be measured: a person has to look. */
        NOT_MEASURED,
        /** At the edge: a person has to look. */
        WARN,
        /** Take the photo again. */
        FAIL
    }
}
