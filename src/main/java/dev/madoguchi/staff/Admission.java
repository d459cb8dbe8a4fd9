package dev.madoguchi.staff;

import dev.madoguchi.municipality.SignInRule.Before;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person may work today, by their role and by the days that are noted of them.
 *
 * <p>Who was let in when the station was set up, or before days were noted, has none and is not held to them until somebody notes
 * one. The city's own officers are not the contractor's people: only their last day counts.
 */
public final class Admission {
    private final List<Before> before;
    private final Permits permits;
    private final Clock clock;

    /** @param before what has to have been before somebody works */
    public Admission(List<Before> before, Permits permits, Clock clock) {
        this.permits = permits;
        this.before = List.copyOf(before);
        this.clock = clock;
    }

    /** Why not; empty where they may. */
    public Optional<ShutOut> shut(Person person, Optional<Terms> terms) {
        if (!permits.allow(person.role(), Act.SIGN_IN)) {
            return Optional.of(ShutOut.ROLE);
        }
        return terms.flatMap(noted -> shut(person, noted));
    }

    private Optional<ShutOut> shut(Person person, Terms noted) {
        LocalDate today = LocalDate.now(clock);
        if (noted.until().filter(today::isAfter).isPresent()) {
            return Optional.of(ShutOut.ENDED);
        }
        if (person.role() == Role.CITY_OFFICER || person.role() == Role.INSPECTOR) {
            return Optional.empty();
        }
        if (before.contains(Before.TRAINING) && isMissing(noted.trained(), today)) {
            return Optional.of(ShutOut.NOT_TRAINED);
        }
        return before.contains(Before.PLEDGE) && isMissing(noted.pledged(), today)
                ? Optional.of(ShutOut.NOT_PLEDGED)
                : Optional.empty();
    }

    private static boolean isMissing(Optional<LocalDate> day, LocalDate today) {
        return day.filter(each -> !each.isAfter(today)).isEmpty();
    }
}
