package dev.madoguchi.city.console;

import java.time.LocalDateTime;
import java.util.Optional;

/** Looks up whether enough people are at a site. */
@FunctionalInterface
public interface StaffingLook {

    /**
     * How a site is staffed today.
     *
     * @param now the moment up to which the day has come
     * @return empty where no profile says how many there have to be
     */
    Optional<SiteStaffing> at(String municipality, String site, LocalDateTime now);
}
