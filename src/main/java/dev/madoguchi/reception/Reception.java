package dev.madoguchi.reception;

import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.municipality.Route;
import java.time.Instant;
import java.util.Optional;

/**
 * What a visitor came for and how it is done: choices, and nothing of a person.
 *
 * @param procedure the id of a procedure of the profile
 * @param express where the photo goes of those who come for express issue; empty for every other route
 * @param shown what else was said and shown at the reception
 * @param at when it was decided
 */
public record Reception(
        String procedure,
        Residency residency,
        Route route,
        Optional<ExpressPhoto.Way> express,
        Shown shown,
        Instant at) {

    /** Where nothing else was asked. */
    public Reception(
            String procedure, Residency residency, Route route, Optional<ExpressPhoto.Way> express, Instant at) {
        this(procedure, residency, route, express, Shown.nothing(), at);
    }

    /** By a route that is not express issue. */
    public Reception(String procedure, Residency residency, Route route, Instant at) {
        this(procedure, residency, route, Optional.empty(), at);
    }

    /** Whether this counter takes a photo: not where the city's own terminal does (004 §2-1(2)③). */
    public boolean needsPhoto() {
        return route.needsPhoto() && !express.equals(Optional.of(ExpressPhoto.Way.CITY_TERMINAL));
    }
}
