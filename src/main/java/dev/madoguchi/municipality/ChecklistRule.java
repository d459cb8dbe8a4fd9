package dev.madoguchi.municipality;

import java.util.List;

/**
 * What is filled in and explained in a visitor's case, and what the visitor brings to collect the card.
 *
 * @param fillIn forms, in the order in which they are filled in (003 §7-2(6), §9-1(4), 004 §2-1(2)①イ, 000 §5(5)①)
 * @param explain in the order in which a clerk explains (003 §7-1(1)コ, §7-2(6)(カ), 000 §5(3)③)
 * @param collect in the order in which it is said
 */
public record ChecklistRule(List<CaseItem> fillIn, List<CaseItem> explain, List<CaseItem> collect) {
    public ChecklistRule {
        fillIn = List.copyOf(fillIn);
        explain = List.copyOf(explain);
        collect = List.copyOf(collect);
    }

    /** The forms that are filled in for a procedure by a route. */
    public List<CaseItem> fillIn(String procedure, Route route) {
        return covering(fillIn, procedure, route);
    }

    /** What is explained for a procedure by a route. */
    public List<CaseItem> explain(String procedure, Route route) {
        return covering(explain, procedure, route);
    }

    /** What is brought to collect the card, after a procedure by a route. */
    public List<CaseItem> collect(String procedure, Route route) {
        return covering(collect, procedure, route);
    }

    private static List<CaseItem> covering(List<CaseItem> items, String procedure, Route route) {
        return items.stream()
                .filter(item -> item.cases().covers(procedure, route))
                .toList();
    }
}
