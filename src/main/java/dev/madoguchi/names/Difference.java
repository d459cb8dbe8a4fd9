package dev.madoguchi.names;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds where two spellings differ, and by which rules where only by their writing. */
final class Difference {
    private Difference() {}

    /** The letters of both, each list with its end. */
    static Comparison between(List<Letter> one, List<Letter> other) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        int shorter = Math.min(one.size(), other.size());
        for (int i = 0; i < shorter; i++) {
            Letter left = one.get(i);
            Letter right = other.get(i);
            if (!left.folded().equals(right.folded())) {
                return new Comparison.Different(left.place(), right.place());
            }
            rules.addAll(rulesBetween(left, right));
        }
        return new Comparison.SameFolded(rules);
    }

    private static Set<Rule> rulesBetween(Letter one, Letter other) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        if (!one.written().equals(other.written())) {
            Set<Rule> both = EnumSet.noneOf(Rule.class);
            both.addAll(one.rules());
            both.addAll(other.rules());
            rules.addAll(both);
            rules.removeIf(rule -> one.rules().contains(rule) && other.rules().contains(rule));
            if (rules.isEmpty()) {
                rules.addAll(both); // Two foldings of one kind: 﨑 and 嵜.
            }
        }
        if (!one.blanks().equals(other.blanks())) {
            rules.add(Rule.BLANK);
        }
        return rules;
    }
}
