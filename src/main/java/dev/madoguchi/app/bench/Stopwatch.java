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
        return new Pair(median(ours), median(bare));
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

    record Pair(double product, double reference) {}

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
