package dev.madoguchi.reception;

import dev.madoguchi.municipality.Route;
import java.util.List;
import java.util.Optional;

/** Whether, and by which ways, a visitor's matter can be taken up here. */
public sealed interface Admission {

    /**
     * It can.
     *
     * @param routes the ways to choose from, at least one, in the profile's order
     * @param note what the clerk should know before beginning
     */
    record Here(List<Route> routes, Optional<Guidance> note) implements Admission {
        public Here {
            routes = List.copyOf(routes);
        }
    }

    /** It cannot; the visitor is shown another way. */
    record NotHere(Guidance guidance) implements Admission {}
}
