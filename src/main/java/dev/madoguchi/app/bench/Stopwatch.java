package dev.madoguchi.app.bench;

import java.util.Arrays;

/** Times two deeds in turn, A B A B, so that a machine whose speed drifts treats both alike; medians are compared. */
final class Stopwatch {
    private final int rounds;

    Stopwatch(int rounds) {
        this.rounds = rounds;
    }

    /** A deed that may fail; a failure ends the benchmark. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    /** The medians of both deeds in milliseconds, after a warm-up of a fifth of the rounds. */
    Pair compare(Deed product, Deed reference) throws Exception {
        for (int i = 0; i < warmUp(); i++) {
            product.run();
            reference.run();
        }
        double[] ours = new double[rounds];
        double[] bare = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ours[i] = time(product);
            bare[i] = time(reference);
        }
        return new Pair(median(ours), median(bare), Math.hypot(doubt(ours), doubt(bare)));
    }

    /** The median of one deed in milliseconds, after a warm-up of a fifth of the rounds. */
    double median(Deed deed) throws Exception {
        for (int i = 0; i < warmUp(); i++) {
            deed.run();
        }
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            times[i] = time(deed);
        }
        return median(times);
    }

    /** How often {@link #compare} runs each deed. */
    int runs() {
        return warmUp() + rounds;
    }

    private int warmUp() {
        return Math.max(3, rounds / 5);
    }

    /**
     * Two medians.
     *
     * @param noise by what part of itself their ratio may be wrong: two standard errors
     */
    record Pair(double product, double reference, double noise) {}

    /**
     * Two standard errors of a median, as a part of it: the median absolute deviation, which a few slow rounds do not move, taken for the
     * normal distribution's (times 1.4826), and 1.2533 for a median instead of a mean.
     */
    private static double doubt(double[] times) {
        double middle = median(times);
        double[] off = Arrays.stream(times).map(time -> Math.abs(time - middle)).toArray();
        return 2 * 1.2533 * 1.4826 * median(off) / Math.sqrt(times.length) / middle;
    }

    private static double time(Deed deed) throws Exception {
        long start = System.nanoTime();
        deed.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
