package dev.madoguchi.role;

import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What one person at a desk may do at this moment.
 *
 * @param standsIn whether they stand in for the supervisor right now, and may do what a supervisor may
 */
public record Permit(Permits permits, Role role, BooleanSupplier standsIn) {

    public boolean may(Act act) {
        return permits.allow(role, act) || (permits.allow(Role.SUPERVISOR, act) && standsIn.getAsBoolean());
    }

    /** Who may do it, for the sentence that refuses it. */
    public Set<Role> holders(Act act) {
        return permits.holders(act);
    }
}
