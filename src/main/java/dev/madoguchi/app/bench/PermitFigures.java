package dev.madoguchi.app.bench;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What it costs to ask whether somebody may do something, against one look into a hash map. */
final class PermitFigures {
    /** A check may take no longer than five looks into a map: nothing that a person could see. */
    private static final double LIMIT = 5;

    private static final int CHECKS = 1_000_000;

    private final Stopwatch stopwatch;

    PermitFigures(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    /** In nanoseconds for each check. */
    Figure check() throws Exception {
        Act[] acts = Act.values();
        Map<Act, Set<Role>> table = new EnumMap<>(Act.class);
        for (Act act : acts) {
            table.put(act, act.kind() == Act.Kind.COUNTER ? Set.of(Role.CLERK, Role.DEPUTY) : Set.of(Role.SUPERVISOR));
        }
        Permit permit = new Permit(new Permits(table, Map.of()), Role.DEPUTY, () -> false);
        Map<String, Set<Role>> bare = new HashMap<>();
        for (Act act : acts) {
            bare.put(act.name(), permit.holders(act));
        }
        Stopwatch.Pair pair = stopwatch.compare(
                () -> require(acts, act -> permit.may(act)),
                () -> require(
                        acts, act -> bare.getOrDefault(act.name(), Set.of()).contains(Role.DEPUTY)));
        double nanos = 1e6 / CHECKS;
        return Figure.of("ask a permission", pair.product() * nanos, "ns", pair.reference() * nanos, LIMIT);
    }

    private static void require(Act[] acts, Predicate<Act> asked) {
        int allowed = 0;
        for (int i = 0; i < CHECKS; i++) {
            allowed += asked.test(acts[i % acts.length]) ? 1 : 0;
        }
        if (allowed == 0) {
            throw new IllegalStateException("a deputy may do something");
        }
    }
}
