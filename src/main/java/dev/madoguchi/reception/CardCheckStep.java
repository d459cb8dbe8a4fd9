package dev.madoguchi.reception;

import dev.madoguchi.reception.Eligibility.GoTo;
import java.util.Optional;

/**
 * Where the step after a card stands that speaks against going on.
 *
 * @param way where the visitor is to go, and why; empty where nothing speaks against it any more
 * @param exception the reason that was chosen for going on all the same
 */
public record CardCheckStep(Optional<GoTo> way, Optional<String> exception) {

    /** Whether the visit may go on. */
    public boolean mayGoOn() {
        return way.isEmpty() || exception.isPresent();
    }
}
