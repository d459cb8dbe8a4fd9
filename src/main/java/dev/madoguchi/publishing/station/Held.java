package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.Publication;
import java.util.List;
import java.util.Map;

/**
 * What a station holds of what its city published.
 *
 * @param believed the first first
 * @param doubts why a number is not used, where one is not
 */
record Held(List<Publication> believed, Map<Long, Doubt> doubts) {
    Held {
        believed = List.copyOf(believed);
        doubts = Map.copyOf(doubts);
    }
}
