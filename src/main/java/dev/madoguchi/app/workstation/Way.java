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
 * @param others who can go there, where this person cannot; empty where they can
 */
record Way(String id, Runnable go, Optional<Set<Role>> others) {

    static Way open(String id, Runnable go) {
        return new Way(id, go, Optional.empty());
    }

    /** A way to something that only some may do. */
    static Way only(Permit permit, Act act, String id, Runnable go) {
        return new Way(id, go, permit.may(act) ? Optional.empty() : Optional.of(permit.holders(act)));
    }
}
