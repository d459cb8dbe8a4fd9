package dev.madoguchi.municipality;

import java.time.Period;
import java.util.List;

/**
 * What the visitor's My Number Card decides.
 *
 * @param renewal how long before its last day a card may be renewed (domain-facts 1.10)
 * @param exceptions for which reasons it may go on all the same; none where it may not
 * @param clause where the specification says so
 */
public record CardRule(Period renewal, List<String> exceptions, String clause) {

    public CardRule {
        exceptions = List.copyOf(exceptions);
    }
}
