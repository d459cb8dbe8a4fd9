package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something a visitor can come for.
 *
 * <p>Either it is done here, by one of its {@code routes}, or the contract leaves it to another place, {@code referTo}, and the clerk
 * only shows the way. Exactly one of the two is given.
 *
 * @param name in the specification's words
 * @param service the id of the business it belongs to
 * @param series the letter of its tickets
 * @param routes in the order in which they are offered
 * @param asks what is asked before a route is chosen
 * @param clause where the specification says so
 */
public record Procedure(
        String id,
        String name,
        String service,
        String series,
        List<Route> routes,
        Set<Question> asks,
        Optional<String> referTo,
        String clause) {

    public Procedure {
        routes = List.copyOf(routes);
        asks = Set.copyOf(asks);
    }

    /** Whether the clerk asks where the visitor lives (002 §6, 003 §7-1(1)イ). */
    public boolean asksResidency() {
        return asks.contains(Question.RESIDENCY);
    }
}
