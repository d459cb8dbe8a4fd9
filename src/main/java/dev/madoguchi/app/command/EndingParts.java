package dev.madoguchi.app.command;

import dev.madoguchi.app.station.DayEnd;
import dev.madoguchi.app.station.Ground;
import dev.madoguchi.app.station.StationDays;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.ending.EndingException;
import dev.madoguchi.ending.ErasePlanner;
import dev.madoguchi.ending.EraseStep;
import dev.madoguchi.ending.HandOvers;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.StandIns;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What the end of a contract needs of an opened station; its day keys ask the city for their other halves. */
record EndingParts(
        StationHome home,
        StationKey key,
        StationIdentity identity,
        Database database,
        Outbox outbox,
        AuditTrail audit) {

    /** Something done with the day book open. */
    @FunctionalInterface
    interface Deed {
        void with(HandOvers handOvers, Daybook daybook, List<DayKeys> keys)
                throws EndingException, SecretException, IOException;
    }

    /** Opens the day book and does it. */
    void does(Profile profile, Site site, Deed deed) throws EndingException, SecretException, IOException {
        try (CityLink link = new CityLink(CityPlace.read(home.city()).servers(), identity, Samples.CLOCK);
                StationDays days = new StationDays(
                        new StationDays.Opened(home, key, identity, link, database), profile, audit, Samples.CLOCK)) {
            Daybook daybook = days.daybook();
            for (LocalDate day : daybook.days()) {
                days.days().fetch(day);
            }
            var paperwork = new Paperwork(database, profile.rules().papers(), site.id(), Samples.CLOCK);
            var sealer = new Sealer(
                    identity.keys()::sealing,
                    identity.signing(),
                    identity.pins().name(),
                    Samples.CLOCK);
            var held = new HandOvers.Held(database, daybook, paperwork, outbox);
            deed.with(new HandOvers(held, sealer, Samples.CLOCK), daybook, days.keys());
        } catch (EnrolmentException e) {
            throw new IOException("where the city is cannot be read", e);
        }
    }

    /** Something done with what closes a day. */
    @FunctionalInterface
    interface Close {
        void with(CloseDay closeDay) throws ClosingException, MediaException;
    }

    /** Opens what closes a day, with nothing to compare and no printer: for the deeds that need neither. */
    void closes(Profile profile, Site site, LocalDate day, Close deed)
            throws ClosingException, MediaException, SecretException, IOException {
        try (CityLink link = new CityLink(CityPlace.read(home.city()).servers(), identity, Samples.CLOCK);
                StationDays days = new StationDays(
                        new StationDays.Opened(home, key, identity, link, database), profile, audit, Samples.CLOCK)) {
            days.days().fetch(day);
            var left = new DayEnd.Day(
                    outbox,
                    List.of(),
                    new StandIns(database, audit, Samples.CLOCK),
                    PersonalDataCheck.ofPatterns(Samples.CLOCK));
            var counter = new Workstation.Counter(
                    profile, site, CityPlace.read(home.city()).servers(), Samples.CLOCK);
            deed.with(new DayEnd(new Ground(home, identity, database, audit, Samples.CLOCK), days, left)
                    .closing(counter, DocumentPrinter.none(), new Texts(Locale.JAPANESE)));
        } catch (EnrolmentException e) {
            throw new IOException("where the city is cannot be read", e);
        } catch (FontsMissingException e) {
            throw new IOException("the fonts are missing", e);
        }
    }

    /** @param place the municipality and the site, as people read them */
    ErasePlanner planner(String place, Daybook daybook, List<DayKeys> keys, Consumer<EraseStep> progress)
            throws IOException {
        var station = new ErasePlanner.Station(
                identity.pins().name(), place, home.root(), home.memory(), daybook, outbox, keys, home.proofs());
        return new ErasePlanner(station, identity.signing(), Samples.CLOCK, progress);
    }
}
