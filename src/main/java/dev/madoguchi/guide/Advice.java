package dev.madoguchi.guide;

import dev.madoguchi.municipality.CaseItem;
import dev.madoguchi.municipality.Comes;
import dev.madoguchi.municipality.GuideRule.Bring;
import dev.madoguchi.municipality.GuideRule.Cost;
import dev.madoguchi.municipality.GuideRule.Diversion;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.Eligibility;
import java.util.List;
import java.util.Optional;

/** What a visitor is told: always exactly one of these. */
public sealed interface Advice {
    /** What they came for. */
    Procedure procedure();

    /** Who came. */
    Comes comes();

    /** What the day's counts call it: {@code HERE}, or why not. */
    default String outcome() {
        return switch (this) {
            case Ways several ->
                switch (several.best().found()) {
                    case Eligibility.Here here -> "HERE";
                    case Eligibility.GoTo other -> other.why().name();
                };
            case Elsewhere elsewhere -> elsewhere.way().why().name();
            case Diverted diverted -> diverted.comes().name();
        };
    }

    /**
     * The routes of the procedure, each with why it goes or does not.
     *
     * @param ways in the order of the profile; at least one
     */
    record Ways(Procedure procedure, Comes comes, List<Way> ways) implements Advice {
        public Ways {
            ways = List.copyOf(ways);
        }

        /** The first route that goes here and now; the first of all where none does. */
        Way best() {
            return ways.stream().filter(Way::goes).findFirst().orElse(ways.getFirst());
        }

        Optional<Way> by(Route route) {
            return ways.stream().filter(way -> way.route() == route).findFirst();
        }
    }

    /** The procedure is done at another place. */
    record Elsewhere(Procedure procedure, Comes comes, Eligibility.GoTo way) implements Advice {}

    /** Whoever came cannot be helped here. */
    record Diverted(Procedure procedure, Comes comes, Diversion diversion) implements Advice {}

    /**
     * One route.
     *
     * @param found whether it goes, and by which clause
     * @param fillIn the forms that are filled in at the counter
     */
    record Way(Route route, Eligibility found, List<CaseItem> fillIn, List<Bring> bring, List<Cost> costs) {
        public Way {
            fillIn = List.copyOf(fillIn);
            bring = List.copyOf(bring);
            costs = List.copyOf(costs);
        }

        boolean goes() {
            return found instanceof Eligibility.Here;
        }
    }
}
