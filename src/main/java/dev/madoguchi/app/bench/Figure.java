package dev.madoguchi.app.bench;

import java.util.Objects;

/**
 * One promise, measured: the smaller the ratio, the better; {@code ratio <= limit} is the promise kept.
 *
 * @param name what was measured
 * @param value the product's own figure
 * @param unit of value and reference
 * @param reference what the same machine took, in the same run, for the bare deed
 * @param ratio {@code value / reference}
 * @param limit the promise
 * @param noise by what part of itself the ratio may be wrong, two standard errors; {@link #UNKNOWN_NOISE} where it was measured once
 */
public record Figure(
        String name, double value, String unit, double reference, double ratio, double limit, double noise) {
    /** What a single measurement is allowed: a fifth. */
    static final double UNKNOWN_NOISE = 0.2;

    /** Runs that were kept by an earlier version say nothing of the noise. */
    public Figure {
        Objects.requireNonNull(name, "a figure has a name");
        noise = noise > 0 ? noise : UNKNOWN_NOISE;
    }

    static Figure of(String name, double value, String unit, double reference, double limit) {
        return new Figure(name, round(value), unit, round(reference), round(value / reference), limit, UNKNOWN_NOISE);
    }

    /** Of many rounds, which say how much they differ. */
    static Figure of(String name, Stopwatch.Pair pair, String unit, double limit) {
        Figure figure = of(name, pair.product(), unit, pair.reference(), limit);
        return new Figure(name, figure.value, unit, figure.reference, figure.ratio, limit, round(pair.noise()));
    }

    /** Whether the promise was kept in this run. */
    public boolean kept() {
        return ratio <= limit;
    }

    private static double round(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
