package dev.madoguchi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which rows somebody wants to see.
 *
 * @param from the first moment
 * @param before the moment after the last
 * @param who the staff member's id; empty for everybody
 * @param deed how the word of the deed begins, such as {@code case.}; empty for all
 * @param orDeeds words of deeds that are wanted as well as those that begin so
 * @param subject the random id, or the day; empty for all
 */
public record TrailQuery(
        Instant from,
        Instant before,
        Optional<String> who,
        Optional<String> deed,
        List<String> orDeeds,
        Optional<String> subject) {

    public TrailQuery {
        orDeeds = List.copyOf(orDeeds);
    }
}
