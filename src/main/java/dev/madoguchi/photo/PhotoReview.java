package dev.madoguchi.photo;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who looked at a photo before it was used, and what that person confirmed; it goes with the photo into the record.
 *
 * @param by the name of who works here
 * @param confirmed what was confirmed; everything, or else {@code exception} is set
 * @param exception whether the photo was used although it does not meet the rules, for a compelling reason
 * @param accepted the measures that were not {@code PASS} and were accepted nevertheless, by name
 * @param byHand whether crown, chin or middle were set by hand
 * @param at when
 */
public record PhotoReview(
        String by, Set<PersonCheck> confirmed, boolean exception, List<String> accepted, boolean byHand, Instant at) {
    public PhotoReview {
        confirmed = Set.copyOf(confirmed);
        accepted = List.copyOf(accepted);
    }
}
