package dev.madoguchi.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody came, went, or is something else than before.
 *
 * @param person the staff member's id
 * @param name as the list has it, or had it
 * @param was the role or the name before; empty where somebody came
 * @param becomes the role or the name now; empty where somebody went
 * @param noticed when the program saw it
 * @param reported when the report to the city was made; empty while it is owed
 */
public record StaffChange(
        UUID id,
        String person,
        String name,
        Kind kind,
        String was,
        String becomes,
        Instant noticed,
        Optional<Instant> reported) {

    /** What is different. */
    public enum Kind {
        JOINED,
        LEFT,
        ROLE,
        NAME
    }
}
