package dev.madoguchi.role;

import java.util.Optional;
import java.util.Set;

/** What no profile may give one role, because two roles are there so that two people look. */
public enum Separation {
    /** 統括管理者 does nobody else's work (003 §18-4(2)). */
    GENERAL_MANAGER_APART,
    /** An inspector only reads. */
    INSPECTOR_READS,
    /** Whoever writes the daily report does not confirm it for the city (003 §20-1). */
    REPORT_CONFIRMED_BY_OTHERS;

    /**
     * The rule that breaks where a role holds an act.
     *
     * @param held what the role holds besides
     */
    public static Optional<Separation> broken(Role role, Act act, Set<Act> held) {
        if (role == Role.GENERAL_MANAGER && act.kind() != Act.Kind.PRESENCE && act.kind() != Act.Kind.READING) {
            return Optional.of(GENERAL_MANAGER_APART);
        }
        if (role == Role.INSPECTOR && act.kind() != Act.Kind.PRESENCE && act.kind() != Act.Kind.READING) {
            return Optional.of(INSPECTOR_READS);
        }
        boolean writes = act == Act.WRITE_REPORT || held.contains(Act.WRITE_REPORT);
        boolean confirms = act == Act.CONFIRM_REPORT || held.contains(Act.CONFIRM_REPORT);
        boolean asked = act == Act.WRITE_REPORT || act == Act.CONFIRM_REPORT;
        return asked && writes && confirms ? Optional.of(REPORT_CONFIRMED_BY_OTHERS) : Optional.empty();
    }
}
