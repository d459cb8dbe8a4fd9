package dev.madoguchi.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubles from 1 s to 15 min and stays there, each time shortened at random by up to
 * half, so that stations that lost the server together do not come back together.
 */
final class BackOff {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int DOUBLINGS_THAT_MATTER = 10;

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param failures how many tries failed in a row, 1 or more
     */
    Duration after(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, DOUBLINGS_THAT_MATTER);
        long full = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
        return Duration.ofMillis(full - random.nextLong(full / 2 + 1));
    }
}
