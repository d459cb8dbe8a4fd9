package dev.madoguchi.staff;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One person as the list has it.
 *
 * @param key what {@link dev.madoguchi.seal.KeyWrap} made of their password
 * @param once whether the password was given by somebody else and has to be changed at once
 * @param terms empty for whoever is not held to days
 */
record PeopleEntry(Person person, JsonNode key, boolean once, Optional<CardEntry> card, Optional<Terms> terms) {

    /**
     * The person's staff card as the list has it; the card's own number is not in it.
     *
     * @param mark {@link StaffCard#mark}, which tells most cards apart and does not give the number away
     * @param secret 32 random bytes, base64url
     * @param key what the wrap for cards made of {@link StaffCard#password}
     */
    record CardEntry(String mark, String secret, JsonNode key) {}

    PeopleEntry withPassword(JsonNode wrapped, boolean onlyOnce) {
        return new PeopleEntry(person, wrapped, onlyOnce, card, terms);
    }

    PeopleEntry withPerson(Person changed) {
        return new PeopleEntry(changed, key, once, card, terms);
    }

    PeopleEntry withCard(Optional<CardEntry> given) {
        return new PeopleEntry(person, key, once, given, terms);
    }

    PeopleEntry withTerms(Terms noted) {
        return new PeopleEntry(person, key, once, card, Optional.of(noted));
    }
}
