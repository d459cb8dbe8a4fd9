package dev.madoguchi.staff;

import dev.madoguchi.seal.Digests;
import dev.madoguchi.sync.ReviewCase;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A case as the city's console may know it.
 *
 * @param hands the ids of everybody who worked on it; they leave the station as digests only
 * @param digest of what is to be confirmed, under a key that only the station has
 * @param facts what was done so far, without a word about a person
 */
public record OnlineCase(UUID id, Set<String> hands, String digest, SortedMap<String, String> facts) {

    public OnlineCase {
        hands = Set.copyOf(hands);
    }

    ReviewCase asked(int minutes) {
        return new ReviewCase(
                id, digest, facts, hands.stream().map(this::digest).collect(Collectors.toSet()), minutes);
    }

    /** SHA-256 of the case's id, a line feed and the plain id. */
    private String digest(String hand) {
        return Digests.sha256Hex((id + "\n" + Person.plain(hand)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "OnlineCase[" + id + "]";
    }
}
