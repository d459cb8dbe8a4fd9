package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.Publication;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a station holds of what its city published.
 *
 * @param believed by number
 * @param doubts why a number is not used, where one is not
 */
record Held(SortedMap<Long, Publication> believed, Map<Long, Doubt> doubts) {
    Held {
        believed = Collections.unmodifiableSortedMap(new TreeMap<>(believed));
        doubts = Map.copyOf(doubts);
    }

    static Held nothing() {
        return new Held(new TreeMap<>(), Map.of());
    }
}
