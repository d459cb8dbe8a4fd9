package dev.madoguchi.app.workstation;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.role.Role;
import java.util.Optional;
import java.util.Set;

/**
 * A screen that the menu leads to.
 *
 * @param id names it: its words are under {@code menu.ID} and {@code menu.ID.what}, its button is {@code menu-ID}
 * @param go shows it
 * @param closed the key of the sentence that says why this person cannot go there; empty where they can
 * @param holders who can, as far as that is a matter of roles
 */
record Way(String id, Runnable go, Optional<String> closed, Set<Role> holders) {

    static Way open(String id, Runnable go) {
        return new Way(id, go, Optional.empty(), Set.of());
    }

    /** A way to something that only some may do. */
    static Way only(Permit permit, Act act, String id, Runnable go) {
        return new Way(id, go, permit.may(act) ? Optional.empty() : Optional.of("menu.notYours"), permit.holders(act));
    }
}
