package dev.madoguchi.app.bench;

/**
 * One promise, measured: the smaller the ratio, the better; {@code ratio <= limit} is the promise kept.
 *
 * @param name what was measured
 * @param value the product's own figure
 * @param unit of value and reference
 * @param reference what the same machine took, in the same run, for the bare deed
 * @param ratio {@code value / reference}
 * @param limit the promise
 */
public record Figure(String name, double value, String unit, double reference, double ratio, double limit) {

    static Figure of(String name, double value, String unit, double reference, double limit) {
        return new Figure(name, round(value), unit, round(reference), round(value / reference), limit);
    }

    /** Whether the promise was kept in this run. */
    public boolean kept() {
        return ratio <= limit;
    }

    private static double round(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
