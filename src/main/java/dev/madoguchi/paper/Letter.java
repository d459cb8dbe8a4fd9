package dev.madoguchi.paper;

import java.util.Optional;

/**
 * What stands on an envelope.
 *
 * @param toOffice whether the addressee is an office (御中) and not a person (様)
 * @param from who sends it; empty where the envelope says it already
 */
public record Letter(PostalParty to, boolean toOffice, Optional<PostalParty> from) {
    /** Says nothing of anybody. */
    @Override
    public String toString() {
        return "Letter";
    }
}
