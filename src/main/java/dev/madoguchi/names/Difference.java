package dev.madoguchi.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds where two spellings differ, and by which rules where only by their writing. */
final class Difference {
    private Difference() {}

    /** The letters of both, each list with its end. */
    static Comparison between(List<Letter> one, List<Letter> other) {
        List<Comparison.Spot> spots = new ArrayList<>();
        int shorter = Math.min(one.size(), other.size());
        for (int i = 0; i < shorter; i++) {
            Letter left = one.get(i);
            Letter right = other.get(i);
            if (!left.folded().equals(right.folded())) {
                return new Comparison.Different(left.place(), right.place());
            }
            if (!left.blanks().equals(right.blanks())) {
                spots.add(new Comparison.Spot(left.placeOfBlanks(), right.placeOfBlanks(), Set.of(Rule.BLANK)));
            }
            if (!left.written().equals(right.written())) {
                spots.add(new Comparison.Spot(left.place(), right.place(), rulesBetween(left, right)));
            }
        }
        return new Comparison.SameFolded(spots);
    }

    private static Set<Rule> rulesBetween(Letter one, Letter other) {
        Set<Rule> both = EnumSet.noneOf(Rule.class);
        both.addAll(one.rules());
        both.addAll(other.rules());
        Set<Rule> rules = EnumSet.copyOf(both);
        rules.removeIf(rule -> one.rules().contains(rule) && other.rules().contains(rule));
        return rules.isEmpty() ? both : rules; // Two foldings of one kind: 﨑 and 嵜.
    }
}
