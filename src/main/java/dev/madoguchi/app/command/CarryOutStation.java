package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationPeople;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.workstation.EnrolledCounter;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.carryout.AllowedMedia;
import dev.madoguchi.carryout.CarryOutException;
import dev.madoguchi.carryout.CarryOuts;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.device.media.Media;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.ending.EndingException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import picocli.CommandLine.Option;

/** The enrolled station whose records are carried out, opened by somebody who may take things out of it; no network is needed. */
final class CarryOutStation {
    @Option(names = "--home", description = "The station's folder (default: ~/.local/share/madoguchi/station).")
    private Path home = StartCommand.STATION;

    @Option(names = "--user", required = true, description = "Who signs in; the password is asked for.")
    @SuppressWarnings("NullAway.Init")
    private String user;

    /** The station, while somebody is signed in. */
    record Open(
            Profile profile,
            Site site,
            Person person,
            CarryOuts carryOuts,
            AllowedMedia media,
            StationIdentity identity,
            AuditTrail audit,
            EndingParts ending) {
        /** The staff id of whoever signed in. */
        String who() {
            return person.id();
        }

        /** Notes a deed on a carry-out or a hand-over in the trail. */
        void note(String deed, UUID about) {
            audit.record(who(), deed, about.toString());
        }
    }

    /** Something done at the station. */
    @FunctionalInterface
    interface Deed {
        void at(Open station)
                throws CarryOutException, ClosingException, EndingException, SecretException, MediaException,
                        IOException;
    }

    /**
     * Signs in, opens the station, does it, and shuts it again.
     *
     * @param act what whoever signs in must be allowed to do
     */
    void does(Act act, Deed deed) {
        StationHome station = new StationHome(home);
        if (!StationEnrolment.done(station)) {
            throw new CommandFault("No station is enrolled in " + home + ". Name its folder with --home.");
        }
        StationAtHand.resume(station);
        try {
            CityPlace place = CityPlace.read(station.city());
            Profile profile =
                    EnrolledCounter.inForce(station, place, Samples.CLOCK).profile();
            Site site = Samples.site(profile, place.name().site());
            try (Session session =
                    TerminalSignIn.of(new StationPeople(station, profile.rules(), Samples.CLOCK).signIn(), user)) {
                requireMay(profile, session.person().role(), act);
                at(station, session, profile, site, deed);
            }
        } catch (CarryOutException e) {
            throw told(e.fault().messageKey(), e);
        } catch (ClosingException e) {
            throw told(e.fault().messageKey(), e);
        } catch (EndingException e) {
            throw told(e.fault().messageKey(), e);
        } catch (MediaException e) {
            throw told(e.fault().messageKey(), e);
        } catch (StoreException e) {
            throw new CommandFault(
                    "The station's store does not open: " + e.getMessage() + ". Close its window, then try again.", e);
        } catch (IOException | SecretException | EnrolmentException e) {
            throw new CommandFault("The station in " + home + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private static void at(StationHome home, Session session, Profile profile, Site site, Deed deed)
            throws CarryOutException, ClosingException, EndingException, MediaException, IOException, StoreException,
                    EnrolmentException, SecretException {
        try (StationIdentity identity = StationSetup.identity(home, session.stationKey());
                Database database = Database.open(home.store(), session.stationKey(), Samples.CLOCK)
                        .database()) {
            var name = identity.pins().name();
            var outbox = new Outbox(database, home.envelopes(), Samples.CLOCK);
            outbox.adopt();
            var rules = profile.rules();
            var audit = new AuditTrail(database, Samples.CLOCK, name.station());
            deed.at(new Open(
                    profile,
                    site,
                    session.person(),
                    new CarryOuts(database, outbox, identity.signing(), name, Samples.CLOCK),
                    new AllowedMedia(
                            Media.ofSystem(),
                            rules.computer().media(),
                            rules.carryOut().folders()),
                    identity,
                    audit,
                    new EndingParts(home, session.stationKey(), identity, database, outbox, audit)));
        }
    }

    private static void requireMay(Profile profile, Role role, Act act) {
        var permits = profile.rules().permits();
        if (!permits.allow(role, act)) {
            throw new CommandFault(
                    "A " + role + " may not do this at this station. These may: " + permits.holders(act) + ".");
        }
    }

    static CommandFault told(String key, Exception cause) {
        Texts texts = new Texts(Locale.ENGLISH);
        return new CommandFault(texts.get(key) + " " + texts.get(key + ".todo"), cause);
    }
}
