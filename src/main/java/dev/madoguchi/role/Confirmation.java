package dev.madoguchi.role;

import java.time.Instant;
import java.util.Optional;

/**
 * A second person has looked at a case and found it right (001 §6(2)②イ).
 *
 * @param by the second person's id; at the city's console, that of their account there
 * @param role the role in which they looked
 * @param statement what the city signed, where they looked at its console; empty at the same desk
 */
public record Confirmation(String by, Role role, Instant at, Optional<String> statement) {
    /** At the same desk. */
    public Confirmation(String by, Role role, Instant at) {
        this(by, role, at, Optional.empty());
    }
}
