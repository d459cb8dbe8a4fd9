package dev.madoguchi.kiosk;

import java.util.Optional;

/**
 * What a visitor can expect.
 *
 * @param waiting how many wait for the same; empty where nobody knows
 * @param minutes how long a visitor who comes now waits, in whole minutes; empty where nobody knows
 */
public record Outlook(Optional<Integer> waiting, Optional<Integer> minutes) {

    /** Where nothing is known. */
    public static Outlook unknown() {
        return new Outlook(Optional.empty(), Optional.empty());
    }
}
