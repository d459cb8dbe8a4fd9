package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationPeople;
import dev.madoguchi.app.workstation.EnrolledCounter;
import dev.madoguchi.municipality.CounterRules;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.EnrolmentCodeException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;

/** Enrols a workstation from a terminal. */
final class StationEnrolling {
    /** In the code's place: it is asked for at a terminal, or read as one line from standard input. */
    static final String ASK = "-";

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private StationEnrolling() {}

    /** Enrols the station in this folder and says who may sign in. */
    static void run(StationHome home, String typed, Person first) {
        try {
            EnrolmentCode code = EnrolmentCode.parse(typed.equals(ASK) ? asked() : typed);
            CityPlace place = new StationEnrolment(home, new SecureRandom())
                    .run(code, new EnrolmentLink(code), first, password -> tell(first, password));
            System.out.println("This is now station " + place.name().station() + " of site "
                    + place.name().site() + ", enrolled at " + place.server() + ".");
        } catch (EnrolmentCodeException e) {
            throw new CommandFault(TEXTS.get(e.reason().messageKey(), e.group()), e);
        } catch (EnrolmentException e) {
            throw told(e);
        } catch (SecretException | IOException e) {
            throw new CommandFault("The station in " + home.root() + " cannot be set up: " + e.getMessage(), e);
        }
    }

    private static void tell(Person first, String password) {
        System.out.println(
                "The first supervisor, " + first.id() + ", signs in once with this password and then chooses another:");
        System.out.println("    " + password);
    }

    /** Gets an enrolled station a new certificate by a code; who may change its settings signs in for it, with the window closed. */
    static void anew(StationHome home, String typed, String id) {
        try {
            EnrolmentCode code = EnrolmentCode.parse(typed.equals(ASK) ? asked() : typed);
            CounterRules rules = EnrolledCounter.inForce(home, CityPlace.read(home.city()), Samples.CLOCK)
                    .profile()
                    .rules();
            StationPeople people = new StationPeople(home, rules, Samples.CLOCK);
            try (Session session = TerminalSignIn.of(people.signIn(), id)) {
                requireMay(rules.permits(), session.person().role());
                people.note(session, "station.enrolled");
                CityPlace place = new StationEnrolment(home, new SecureRandom())
                        .anew(session.stationKey(), code, new EnrolmentLink(code));
                System.out.println("Station " + place.name().station() + " of site "
                        + place.name().site() + " has a new certificate of " + place.server() + ".");
            }
        } catch (EnrolmentCodeException e) {
            throw new CommandFault(TEXTS.get(e.reason().messageKey(), e.group()), e);
        } catch (EnrolmentException e) {
            throw told(e);
        } catch (StoreException e) {
            String key = e.fault().messageKey();
            throw new CommandFault(TEXTS.get(key) + " " + TEXTS.get(key + ".todo"), e);
        } catch (SecretException | IOException e) {
            throw new CommandFault("The station in " + home.root() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireMay(Permits permits, Role role) {
        if (!permits.allow(role, Act.SETTINGS)) {
            throw new CommandFault("A " + role + " may not enrol this station anew. These may: "
                    + permits.holders(Act.SETTINGS) + ".");
        }
    }

    private static CommandFault told(EnrolmentException e) {
        String key = e.fault().messageKey();
        return new CommandFault(TEXTS.get(key) + " " + TEXTS.get(key + ".todo"), e);
    }

    private static String asked() {
        return Passphrase.visibly("Enrolment code: ");
    }
}
