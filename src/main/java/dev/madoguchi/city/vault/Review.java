package dev.madoguchi.city.vault;

import java.time.Instant;
import java.util.Optional;

/**
 * A case that a station asks a city officer to review.
 *
 * @param askedAt the server's time, to the millisecond
 * @param openUntil before this it may be answered
 * @param jws what the station signed, as it came
 * @param answer empty while there is none
 */
public record Review(
        ReviewName name, String site, Instant askedAt, Instant openUntil, String jws, Optional<ReviewAnswer> answer) {
    /** Whether it may still be answered. */
    public boolean isOpen(Instant now) {
        return answer.isEmpty() && now.isBefore(openUntil);
    }
}
