package dev.madoguchi.app.bench;

import java.util.Arrays;

/** How long something took each time. Safe for several threads. */
final class Latencies {
    private static final double MILLION = 1e6;

    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    synchronized int count() {
        return count;
    }

    /** In milliseconds: so many of a hundred took at most that; 0 where there is none. */
    synchronized double percentile(double percent) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(count * percent / 100) - 1, 0, count - 1)] / MILLION;
    }
}
