package dev.madoguchi.role;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who may do what at a city's counters: one cell for each role and act. The one place that is asked; unchanging. */
public final class Permits {
    private final Map<Act, Set<Role>> acts = new EnumMap<>(Act.class);
    private final Map<TerminalAct, Set<Role>> terminal = new EnumMap<>(TerminalAct.class);

    /** What a map leaves out is nobody's. */
    public Permits(Map<Act, Set<Role>> acts, Map<TerminalAct, Set<Role>> terminal) {
        for (Act act : Act.values()) {
            this.acts.put(act, roles(acts.getOrDefault(act, Set.of())));
        }
        for (TerminalAct act : TerminalAct.values()) {
            this.terminal.put(act, roles(terminal.getOrDefault(act, Set.of())));
        }
    }

    private static Set<Role> roles(Set<Role> given) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(given);
        return roles;
    }

    /** Whether somebody in this role may do it. */
    public boolean allow(Role role, Act act) {
        return Objects.requireNonNull(acts.get(act)).contains(role);
    }

    /** Whether somebody in this role may do it at the city's 統合端末. */
    public boolean allow(Role role, TerminalAct act) {
        return Objects.requireNonNull(terminal.get(act)).contains(role);
    }

    /** Who may do it. */
    public Set<Role> holders(Act act) {
        return roles(Objects.requireNonNull(acts.get(act)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permits that && acts.equals(that.acts) && terminal.equals(that.terminal);
    }

    @Override
    public int hashCode() {
        return Objects.hash(acts, terminal);
    }

    @Override
    public String toString() {
        return "Permits[" + acts + ", " + terminal + "]";
    }
}
