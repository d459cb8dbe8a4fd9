package dev.madoguchi.photo.check;

import java.util.List;
import java.util.Optional;

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

    /** Whether there is a value; it is not a number otherwise. */
    public boolean measured() {
        return state != State.NOT_MEASURED;
    }

    /** The first of the worst ones, which is what to tell a person first; empty where all pass. */
    public static Optional<Measure> worst(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.state() != State.PASS)
                .reduce((worst, next) -> next.state().compareTo(worst.state()) > 0 ? next : worst);
    }

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
