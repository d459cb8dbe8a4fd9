package dev.madoguchi.staff;

import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Role;
import java.time.Instant;
import java.util.Set;

/** Where the review of a case by an officer at the city's console stands: always exactly one of these. */
public sealed interface OnlineStep {
    /** Nobody is asked. */
    record Idle() implements OnlineStep {}

    /** The city is being asked. */
    record Asking() implements OnlineStep {}

    /** An officer is asked; the same desk may still confirm. */
    record Waiting(Instant until) implements OnlineStep {}

    /** An officer has confirmed. */
    record Confirmed(Confirmation confirmation) implements OnlineStep {}

    /**
     * An officer has sent the case back.
     *
     * @param reason the name of one of the console's reasons
     */
    record SentBack(String by, String reason) implements OnlineStep {}

    /** Whoever confirmed worked on the case. */
    record SamePerson() implements OnlineStep {}

    /** The officers' role may not. */
    record NotAllowed(Set<Role> holders) implements OnlineStep {}

    /** Nobody answered in time. */
    record Lapsed() implements OnlineStep {}

    /** The city cannot be asked now. */
    record Away() implements OnlineStep {}
}
