package dev.madoguchi.sync;

import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A case that a city officer elsewhere is to review, without a word about a person.
 *
 * @param digest of what is to be confirmed, 64 lower-case hexadecimal digits under a key that only the station has
 * @param facts what was done so far: names of the program and the profile
 * @param hands who worked on it, each as a digest that shows nobody who they are and lets who has the same id be recognised
 * @param minutes how long the station waits
 */
public record ReviewCase(UUID id, String digest, SortedMap<String, String> facts, Set<String> hands, int minutes) {
    private static final int CODE_DIGITS = 8;

    public ReviewCase {
        hands = Set.copyOf(hands);
    }

    /** What officer and clerk compare: the first eight digits of the digest, in two groups. */
    public String code() {
        String digits = digest.substring(0, CODE_DIGITS).toUpperCase(Locale.ROOT);
        return digits.substring(0, CODE_DIGITS / 2) + "-" + digits.substring(CODE_DIGITS / 2);
    }
}
