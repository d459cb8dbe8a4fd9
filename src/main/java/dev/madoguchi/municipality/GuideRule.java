package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a visitor is told before the reception: what to bring, what it costs, and who is shown to another place.
 *
 * @param bring in the order in which it is said
 * @param costs in the order in which they are said
 * @param diversions who cannot be helped here
 */
public record GuideRule(List<Bring> bring, List<Cost> costs, List<Diversion> diversions) {
    public GuideRule {
        bring = List.copyOf(bring);
        costs = List.copyOf(costs);
        diversions = List.copyOf(diversions);
    }

    /**
     * Something to bring.
     *
     * @param who has to bring it; empty for everybody
     */
    public record Bring(String id, Worded what, CaseFilter cases, Set<Comes> who, String clause) {
        public Bring {
            who = Set.copyOf(who);
        }
    }

    /**
     * What it costs.
     *
     * @param yen 0 where it is free
     */
    public record Cost(String id, Worded what, int yen, CaseFilter cases, String clause) {}

    /**
     * Somebody who is shown to another place.
     *
     * @param procedures ids of procedures; empty for any
     * @param to the place, in the profile's words
     * @param say what they are told
     */
    public record Diversion(String id, Comes who, List<String> procedures, String to, Worded say, String clause) {
        public Diversion {
            procedures = List.copyOf(procedures);
        }
    }

    /** What whoever comes has to bring for a procedure by a route. */
    public List<Bring> bring(String procedure, Route route, Comes who) {
        return bring.stream()
                .filter(each -> each.cases().covers(procedure, route))
                .filter(each -> each.who().isEmpty() || each.who().contains(who))
                .toList();
    }

    /** What a procedure by a route can cost. */
    public List<Cost> costs(String procedure, Route route) {
        return costs.stream()
                .filter(each -> each.cases().covers(procedure, route))
                .toList();
    }

    /** Where whoever comes for a procedure is shown to instead. */
    public Optional<Diversion> diversion(String procedure, Comes who) {
        return diversions.stream()
                .filter(each -> each.who() == who)
                .filter(each -> each.procedures().isEmpty() || each.procedures().contains(procedure))
                .findFirst();
    }
}
