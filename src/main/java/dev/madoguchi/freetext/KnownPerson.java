package dev.madoguchi.freetext;

/**
 * Somebody who is or was here today, for comparing in memory only.
 *
 * @param name as read from the card, parts separated by blanks
 * @param address as read from the card; may be empty
 * @param birthDate {@code YYYYMMDD}; may be empty
 */
public record KnownPerson(String name, String address, String birthDate) {

    /** Says nothing, as everything here is about a person. */
    @Override
    public String toString() {
        return "KnownPerson";
    }
}
