package dev.madoguchi.reception;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import java.util.Optional;

/**
 * What of a reception may be kept for somebody who comes back: choices, no date of a card, nothing of a person.
 *
 * @param procedure the id of a procedure of the profile; empty where none was chosen yet
 */
public record Kept(Optional<String> procedure, Residency residency, Optional<Route> route) {

    /** What is kept of a reception that is done. */
    public static Kept of(Reception reception) {
        return new Kept(Optional.of(reception.procedure()), reception.residency(), Optional.of(reception.route()));
    }

    /** What is kept of answers that are still being given. */
    public static Kept of(Answers answers) {
        return new Kept(
                answers.procedure().map(procedure -> procedure.id()),
                answers.residency().orElse(Residency.NOT_ASKED),
                answers.route());
    }

    /** As answers to begin with; what the profile does not know any more is asked again. */
    public Answers answers(Profile profile) {
        Answers none = Answers.none();
        Answers came = procedure.flatMap(profile::procedure).map(none::with).orElse(none);
        Answers lives = residency == Residency.NOT_ASKED ? came : came.with(residency);
        return route.filter(way -> lives.procedure().stream()
                        .anyMatch(procedure -> procedure.routes().contains(way)))
                .map(lives::with)
                .orElse(lives);
    }
}
