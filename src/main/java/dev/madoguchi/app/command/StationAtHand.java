package dev.madoguchi.app.command;

import dev.madoguchi.app.station.KeyRenewal;
import dev.madoguchi.app.station.StationConfig;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationPeople;
import dev.madoguchi.app.workstation.EnrolledCounter;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The workstation that a command is about, wherever its folder lies: one that a city enrolled, with the profile that the city gave, or a
 * practice counter beside its practice city.
 *
 * @param site the id of the site where it stands
 * @param layouts the folder of the layouts that the profile names
 * @param city the city server's addresses; none for practice
 */
record StationAtHand(StationHome home, Profile profile, Optional<String> site, Path layouts, List<URI> city) {
    /** Where a practice counter's workstation lies in its folder. */
    private static final String PRACTICE = "workstation";

    StationAtHand {
        city = List.copyOf(city);
    }

    /**
     * Finds it.
     *
     * @param config a workstation's configuration; null where only a folder is named
     * @param folder an enrolled station's folder or a practice counter's, where there is no configuration
     */
    static StationAtHand of(@Nullable Path config, Path folder) {
        if (config == null) {
            StationHome home = new StationHome(folder);
            return StationEnrolment.done(home)
                    ? enrolled(home)
                    : new StationAtHand(
                            practice(folder),
                            Samples.profile(null),
                            Optional.empty(),
                            Samples.beside(Samples.usual()),
                            List.of());
        }
        return of(StartCommand.station(config));
    }

    /** The workstation of a configuration. */
    static StationAtHand of(StationConfig station) {
        StationHome home = home(station);
        return station.city().equals(StationConfig.ENROLLED)
                ? enrolled(home)
                : new StationAtHand(
                        home,
                        Samples.profile(station.profile()),
                        Optional.of(station.site()),
                        Samples.beside(station.profile()),
                        List.of());
    }

    /** Its folder; in practice there is a city beside it. */
    static StationHome home(StationConfig station) {
        return station.city().equals(StationConfig.ENROLLED)
                ? new StationHome(station.home())
                : practice(station.home());
    }

    /** Who may sign in there; refused where nobody can yet. A renewal of the key that was cut off is ended first. */
    StationPeople people() {
        resume(home);
        var people = new StationPeople(home, profile.rules(), Samples.CLOCK);
        if (!people.exists()) {
            throw new CommandFault("There is no workstation in " + home.root() + "; start it once.");
        }
        return people;
    }

    /** Ends a renewal of the station's key that was cut off. */
    static void resume(StationHome home) {
        try {
            KeyRenewal.resume(home);
        } catch (StoreException | IOException e) {
            throw new CommandFault(
                    "The renewal of the key in " + home.root() + " was cut off and cannot be ended now: "
                            + e.getMessage() + ". Close other windows of this program, then try again.",
                    e);
        }
    }

    private static StationHome practice(Path folder) {
        return new StationHome(folder.resolve(PRACTICE));
    }

    private static StationAtHand enrolled(StationHome home) {
        if (!StationEnrolment.done(home)) {
            throw new CommandFault("No station is enrolled in " + home.root() + ". Enrol it with: start --enrol.");
        }
        try {
            CityPlace place = CityPlace.read(home.city());
            return new StationAtHand(
                    home,
                    EnrolledCounter.inForce(home, place, Samples.CLOCK).profile(),
                    Optional.of(place.name().site()),
                    home.root(),
                    place.addresses());
        } catch (EnrolmentException e) {
            throw new CommandFault("The station in " + home.root() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
