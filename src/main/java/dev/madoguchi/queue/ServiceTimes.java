package dev.madoguchi.queue;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How long servings took, counted by whole seconds: as large as there were different lengths, however many servings there were, and with
 * the same median as all of them in a row.
 */
final class ServiceTimes {
    /** Longer than a day is a clock that was wrong. */
    private static final long LONGEST = Duration.ofDays(1).toSeconds();

    private final NavigableMap<Long, Integer> bySeconds = new TreeMap<>();
    private int servings;

    void add(Duration took) {
        bySeconds.merge(Math.min(took.toSeconds(), LONGEST), 1, Integer::sum);
        servings++;
    }

    int servings() {
        return servings;
    }

    /** The one in the middle; of an even number the longer of the two. */
    Duration median() {
        int before = 0;
        for (var length : bySeconds.entrySet()) {
            before += length.getValue();
            if (before > servings / 2) {
                return Duration.ofSeconds(length.getKey());
            }
        }
        throw new IllegalStateException("there was no serving");
    }

    ServiceTimes copy() {
        ServiceTimes copy = new ServiceTimes();
        copy.bySeconds.putAll(bySeconds);
        copy.servings = servings;
        return copy;
    }
}
