package dev.madoguchi.app.home;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where one can go from home.
 *
 * @param ways each deed's way
 * @param resume goes on with a visit
 * @param permit what whoever is at the desk may do
 */
public record HomeWays(Map<HomeDeed, Runnable> ways, Consumer<UUID> resume, Permit permit) {
    public HomeWays {
        ways = Map.copyOf(ways);
    }

    Runnable to(HomeDeed deed) {
        return () -> ways.getOrDefault(deed, () -> {}).run();
    }

    boolean may(Act act) {
        return permit.may(act);
    }

    boolean may(HomeDeed deed) {
        return deed.act().map(permit::may).orElse(true);
    }
}
