package dev.madoguchi.report;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import java.util.Set;
import java.util.TreeSet;

/** The names of what is counted: {@code PROCEDURE.ROUTE} for what was done, and what the counter itself adds. */
public final class Deeds {
    /** A visit came to its end. */
    public static final String SEALED = "sealed";
    /** A visitor went without; {@code left.STAGE} says when. */
    public static final String LEFT = "left";
    /** An express photo was given to the city (000 §5(5)②). */
    public static final String DELIVERED = "express.delivered";

    private Deeds() {}

    /** Everything that can be counted in this city. */
    static Set<String> of(Profile profile) {
        Set<String> deeds = new TreeSet<>(Set.of(SEALED, LEFT, DELIVERED));
        for (Procedure procedure : profile.procedures()) {
            deeds.add(procedure.id());
            procedure.routes().forEach(route -> deeds.add(of(procedure, route)));
        }
        profile.rules().reports().statistics().tables().forEach(table -> deeds.addAll(table.counts()));
        return deeds;
    }

    static String of(Procedure procedure, Route route) {
        return procedure.id() + "." + route;
    }
}
