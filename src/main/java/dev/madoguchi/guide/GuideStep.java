package dev.madoguchi.guide;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.municipality.Route;
import java.util.Optional;

/** Where the guide stands: always exactly one of these. */
public sealed interface GuideStep {
    /** What was told so far. */
    Told told();

    /** A question is open. */
    record Asking(Told told, Asked question) implements GuideStep {}

    /**
     * Everything that matters is answered.
     *
     * @param route the route that is looked at; empty where the procedure has none here
     * @param printed how the paper for the visitor came out; empty before it was asked for
     */
    record Advised(Told told, Advice advice, Optional<Route> route, Optional<PrintOutcome> printed)
            implements GuideStep {

        /** Whether it goes on to the reception by the route that is looked at. */
        boolean goes() {
            return way().filter(Advice.Way::goes).isPresent();
        }

        /** What is told of the route that is looked at. */
        Optional<Advice.Way> way() {
            return advice instanceof Advice.Ways ways ? route.flatMap(ways::by) : Optional.empty();
        }
    }
}
