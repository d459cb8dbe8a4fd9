package dev.madoguchi.staff;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A case that waits for a second person.
 *
 * @param id the case's random id
 * @param hands the ids of everybody who worked on it
 * @param lines what the second person compares with the papers on the desk
 */
public record CaseAtHand(UUID id, Set<String> hands, List<Line> lines) {

    public CaseAtHand {
        hands = Set.copyOf(hands);
        lines = List.copyOf(lines);
    }

    /** One fact of the case, and the key of its name. */
    public record Line(String key, String value) {
        @Override
        public String toString() {
            return key;
        }
    }

    @Override
    public String toString() {
        return "CaseAtHand[" + id + "]";
    }
}
