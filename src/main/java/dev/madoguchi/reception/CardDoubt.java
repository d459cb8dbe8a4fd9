package dev.madoguchi.reception;

import dev.madoguchi.reception.Eligibility.Why;
import java.util.Optional;

/**
 * What the card, read at its own step, says against going on.
 *
 * @param exception the profile's reason for going on all the same; empty while nobody gave one
 */
public record CardDoubt(Why why, Optional<String> exception) {

    /** Found, and not settled. */
    public CardDoubt(Why why) {
        this(why, Optional.empty());
    }

    /** The same with the reason for going on. */
    public CardDoubt settled(String reason) {
        return new CardDoubt(why, Optional.of(reason));
    }

    /** Whether the visit may go on. */
    public boolean isSettled() {
        return exception.isPresent();
    }
}
