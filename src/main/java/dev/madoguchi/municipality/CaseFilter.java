package dev.madoguchi.municipality;

import java.util.List;

/**
 * The cases that a rule is about.
 *
 * @param procedures ids of procedures; empty for any
 * @param routes the ways by which such a case went
 */
public record CaseFilter(List<String> procedures, List<Route> routes) {

    public CaseFilter {
        procedures = List.copyOf(procedures);
        routes = List.copyOf(routes);
    }

    /** Whether the rule is about a case of this procedure that went this way. */
    public boolean covers(String procedure, Route route) {
        return routes.contains(route) && (procedures.isEmpty() || procedures.contains(procedure));
    }
}
