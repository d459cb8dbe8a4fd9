package dev.madoguchi.guide;

import dev.madoguchi.municipality.Comes;
import dev.madoguchi.reception.Answers;
import java.util.Optional;

/**
 * What a visitor has told so far; choices, and nothing of a person.
 *
 * @param comes who came; empty while that is open
 */
public record Told(Answers answers, Optional<Comes> comes) {

    static Told nothing() {
        return new Told(Answers.none(), Optional.empty());
    }

    Told with(Answers now) {
        return new Told(now, comes);
    }
}
