package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Route;
import java.util.Optional;

/** What has been answered so far at the reception; an answer that no longer fits the procedure is taken back. */
public record Answers(Optional<Procedure> procedure, Optional<Residency> residency, Optional<Route> route) {

    static Answers none() {
        return new Answers(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With this procedure; a route that is the only one is chosen with it. */
    Answers with(Procedure chosen) {
        Optional<Route> only =
                chosen.routes().size() == 1 ? Optional.of(chosen.routes().getFirst()) : Optional.empty();
        Optional<Route> kept = route.filter(chosen.routes()::contains).or(() -> only);
        return new Answers(Optional.of(chosen), residency, kept);
    }

    Answers with(Residency said) {
        return new Answers(procedure, Optional.of(said), route);
    }

    Answers with(Route chosen) {
        return new Answers(procedure, residency, Optional.of(chosen));
    }

    /** Whether the procedure asks where the visitor lives and it was not said yet. */
    boolean lacksResidency() {
        return procedure.isPresent() && procedure.get().asksResidency() && residency.isEmpty();
    }
}
