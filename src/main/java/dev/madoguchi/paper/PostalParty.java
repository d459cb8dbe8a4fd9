package dev.madoguchi.paper;

/**
 * One end of a letter's way. Empty parts are written by hand.
 *
 * @param postcode seven digits with a hyphen, or empty: no chip has one
 * @param name as it is stored, never normalised
 */
public record PostalParty(String postcode, String address, String name) {
    /** Says nothing, as it may be a person. */
    @Override
    public String toString() {
        return "PostalParty";
    }
}
