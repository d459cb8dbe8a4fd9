package dev.madoguchi.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What comparing two spellings shows. Which of them is right is for a person to say. */
public sealed interface Comparison {

    /** They are the same, character by character. */
    record Same() implements Comparison {}

    /**
     * They are the same after folding.
     *
     * @param spots where they differ, at least one, in their order
     */
    record SameFolded(List<Spot> spots) implements Comparison {
        public SameFolded {
            spots = List.copyOf(spots);
        }

        /** What they differ in. */
        public Set<Rule> rules() {
            return spots.stream().flatMap(spot -> spot.rules().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * A difference that folding takes away; the places are of blanks or of one character each.
     *
     * @param rules what it is, at least one
     */
    record Spot(Place one, Place other, Set<Rule> rules) {
        public Spot {
            rules = Set.copyOf(rules);
        }
    }

    /** They differ, first at these places. */
    record Different(Place one, Place other) implements Comparison {}

    /**
     * A place in a spelling.
     *
     * @param at how many code points stand before it
     * @param written the character that stands there with its marks and selectors, as written, or the blanks; empty where nothing stands
     */
    record Place(int at, String written) {

        /** Tells nothing of the name. */
        @Override
        public String toString() {
            return "Place";
        }
    }

    /** Compares two names or two addresses, from a form, a card or a keyboard. Neither is changed. */
    static Comparison of(String one, String other) {
        if (one.equals(other)) {
            return new Same();
        }
        List<Letter> left = Letters.of(one);
        List<Letter> right = Letters.of(other);
        return Difference.between(left, right);
    }
}
