package dev.madoguchi.names;

import java.util.Set;

/**
 * One character of a spelling with its marks and selectors; the end of a spelling is one with nothing written.
 *
 * @param at how many code points of the spelling stand before it
 * @param blanks the blanks before it
 * @param written as it is written
 * @param folded what it is compared by
 * @param rules what was folded
 */
record Letter(int at, String blanks, String written, String folded, Set<Rule> rules) {

    Letter {
        rules = Set.copyOf(rules);
    }

    Comparison.Place place() {
        return new Comparison.Place(at, written);
    }

    Comparison.Place placeOfBlanks() {
        return new Comparison.Place(at - blanks.codePointCount(0, blanks.length()), blanks);
    }

    /** Tells nothing of the name. */
    @Override
    public String toString() {
        return "Letter";
    }
}
