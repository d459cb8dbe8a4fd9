package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.EntryRule;
import java.util.List;

/**
 * What of a day had to be keyed into one system, and what of it was: for the closing of the day to compare.
 *
 * @param due how many cases
 * @param open the tickets of those that nobody has keyed in
 */
public record EntryBalance(EntryRule rule, int due, List<String> open) {

    public EntryBalance {
        open = List.copyOf(open);
    }

    public int entered() {
        return due - open.size();
    }
}
