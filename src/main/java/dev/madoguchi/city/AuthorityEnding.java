package dev.madoguchi.city;

import dev.madoguchi.seal.StationName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends the time in which earlier authorities count beside the newest. */
final class AuthorityEnding {
    private final KeyRounds rounds;
    private final StationRegister register;

    AuthorityEnding(KeyRounds rounds, StationRegister register) {
        this.rounds = rounds;
        this.register = register;
    }

    /**
     * Takes back every certificate of an earlier authority and believes no earlier authority any more; done again, nothing more happens.
     *
     * @param leaveBehind whether to do it where stations have no certificate of the newest authority yet
     * @return the stations that have to be enrolled anew by a code
     * @throws CityException {@code STATIONS_BEHIND}
     */
    List<StationName> end(boolean leaveBehind) throws CityException {
        Optional<Instant> since = rounds.overlapSince();
        if (since.isEmpty()) {
            return List.of();
        }
        List<StationName> behind = register.onlyBefore(since.get());
        if (!behind.isEmpty() && !leaveBehind) {
            throw new CityException(CityFault.STATIONS_BEHIND, names(behind));
        }
        register.revokeBefore(since.get());
        rounds.endEarlierAuthorities();
        return behind;
    }

    private static String names(List<StationName> stations) {
        return String.join(
                ", ",
                stations.stream()
                        .map(each -> each.municipality() + " " + each.site() + " " + each.station())
                        .toList());
    }
}
