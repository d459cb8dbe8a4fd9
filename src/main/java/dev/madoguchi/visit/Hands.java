package dev.madoguchi.visit;

import dev.madoguchi.role.Confirmation;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Through whose hands a case went, and the second person who confirmed it: somebody else. Not for several threads at once. */
final class Hands {
    private final Set<String> hands = new LinkedHashSet<>();
    private boolean confirmationNeeded;
    private @Nullable Confirmation confirmation;

    /** Nothing goes back to the citizen before a second person has confirmed the case. */
    void needConfirmation() {
        confirmationNeeded = true;
    }

    /** Somebody works on the case, who can no longer be its second person. */
    void handledBy(String staff) {
        hands.add(staff);
    }

    /**
     * A second person has confirmed the case.
     *
     * @throws IllegalArgumentException where that person worked on it
     */
    void confirmed(Confirmation second) {
        if (hands.contains(second.by())) {
            throw new IllegalArgumentException("whoever worked on a case does not confirm it");
        }
        confirmation = second;
    }

    boolean needsConfirmation() {
        return confirmationNeeded;
    }

    /** Whether a second person still has to look at it. */
    boolean awaitsConfirmation() {
        return confirmationNeeded && confirmation == null;
    }

    Optional<Confirmation> confirmation() {
        return Optional.ofNullable(confirmation);
    }

    /** The ids of everybody who worked on the case. */
    Set<String> all() {
        return Set.copyOf(hands);
    }

    /** Forgets who it was; that a second person was needed is the city's rule and nobody's data. */
    void forget() {
        confirmation = null;
        hands.clear();
    }
}
