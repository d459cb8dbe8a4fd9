package dev.madoguchi.city.console;

import dev.madoguchi.city.receipt.Acceptance;
import java.util.Optional;

/**
 * Everything that one station delivered of one day, and where it stands with the city desk.
 *
 * @param said what the city desk said of it last; empty as long as it said nothing that can be believed
 */
record Handed(String site, String station, int records, Standing standing, Optional<Acceptance> said) {

    /** Whether the city accepted a delivery (検収). */
    enum Standing {
        /** Nobody said anything yet. */
        WAITING,
        ACCEPTED,
        /** Sent back with a reason. */
        QUERIED,
        /** Something was said, and records came after it. */
        GROWN,
        /** What was said is not signed by the desk that is to have said it. */
        UNSIGNED
    }
}
