package dev.madoguchi.app.command;

import dev.madoguchi.app.workstation.EnrolledCounter;
import dev.madoguchi.app.workstation.StationConfig;
import dev.madoguchi.app.workstation.StationHome;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.util.Locale;

/**
 * The workstation that a configuration names, for a command that works on it from outside.
 *
 * @param clock in the zone of the site
 */
record NamedStation(StationConfig config, Clock clock) {
    private static final String PRACTICE = "workstation";

    /** Whether its city is that of its enrolment. */
    boolean enrolled() {
        return config.city().equals(StationConfig.ENROLLED);
    }

    /** Its folder; in practice there is a city beside it. */
    StationHome home() {
        return new StationHome(enrolled() ? config.home() : config.home().resolve(PRACTICE));
    }

    /**
     * By what it works: the file's profile, or what the city gave and has published since.
     *
     * @throws CommandFault where that cannot be read
     */
    Profile profile() {
        try {
            return profileAtHand();
        } catch (ProfileException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        } catch (EnrolmentException e) {
            throw new CommandFault(words(e) + " " + advice(e), e);
        }
    }

    Profile profileAtHand() throws ProfileException, EnrolmentException {
        return enrolled() ? EnrolledCounter.inForce(home(), place(), clock).profile() : Profiles.read(config.profile());
    }

    /** Its enrolment. */
    CityPlace place() throws EnrolmentException {
        return CityPlace.read(home().city());
    }

    static String words(EnrolmentException e) {
        return new Texts(Locale.ENGLISH).get(e.fault().messageKey());
    }

    static String advice(EnrolmentException e) {
        return new Texts(Locale.ENGLISH).get(e.fault().messageKey() + ".todo");
    }
}
