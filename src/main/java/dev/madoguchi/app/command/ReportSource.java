package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationPeople;
import dev.madoguchi.app.workstation.WaitingTimes;
import dev.madoguchi.calendar.Announcement;
import dev.madoguchi.layout.CountsCsv;
import dev.madoguchi.municipality.CounterRules;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.queue.station.QueueDays;
import dev.madoguchi.report.Announcements;
import dev.madoguchi.report.Counts;
import dev.madoguchi.report.PhotoFigures;
import dev.madoguchi.report.PhotoStatistics;
import dev.madoguchi.report.ReportLog;
import dev.madoguchi.report.ServiceTimes;
import dev.madoguchi.report.Signed.Confirmation;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Where a report's counts come from: files of counts, a workstation's own store, or both. */
final class ReportSource implements AutoCloseable {
    private static final PhotoFigures NO_PHOTOS = new PhotoFigures(0, 0, 0, 0, 0, new TreeMap<>(), new TreeMap<>());

    private final Counts files;
    private final Optional<Station> station;

    private ReportSource(Counts files, Optional<Station> station) {
        this.files = files;
        this.station = station;
    }

    private record Station(Session session, Database database) {}

    /**
     * @param counts files of counts
     * @param at a workstation
     * @param user who signs in there; the password is asked for
     */
    static ReportSource open(List<Path> counts, Optional<StationAtHand> at, String user) {
        return new ReportSource(read(counts), at.map(station -> station(station, user)));
    }

    private static Counts read(List<Path> files) {
        try {
            Counts all = new Counts(List.of());
            for (Path file : files) {
                all = all.with(CountsCsv.read(file));
            }
            return all;
        } catch (IOException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static Station station(StationAtHand at, String user) {
        StationHome home = at.home();
        CounterRules rules = at.profile().rules();
        StationAtHand.resume(home);
        StationPeople people = new StationPeople(home, rules, Samples.CLOCK);
        if (!people.exists()) {
            throw new CommandFault("There is no workstation in " + home.root()
                    + " yet. Open it once with: installer/madoguchi start --config FILE.");
        }
        try {
            Session session = TerminalSignIn.of(people.signIn(), user);
            Role role = session.person().role();
            if (!rules.permits().allow(role, Act.EXPORT)) {
                session.close();
                throw new CommandFault("A " + role + " may not take reports out of this workstation. These may: "
                        + rules.permits().holders(Act.EXPORT) + ".");
            }
            return opened(home, session);
        } catch (IOException | SecretException e) {
            throw new CommandFault("The list of people of this workstation cannot be read: " + e.getMessage(), e);
        }
    }

    private static Station opened(StationHome home, Session session) {
        try {
            return new Station(
                    session,
                    Database.open(home.store(), session.stationKey(), Samples.CLOCK)
                            .database());
        } catch (StoreException e) {
            session.close();
            throw new CommandFault(
                    "The workstation's store does not open: " + e.getMessage()
                            + ". Close the workstation's window, then try again.",
                    e);
        }
    }

    Counts counts(LocalDate first, LocalDate last) {
        Counts told = files.between(first, last);
        return station.map(open -> told.with(new Tallies(open.database()).counts(first, last)))
                .orElse(told);
    }

    /** The photos of a site and day; none where no workstation is asked. */
    PhotoFigures photos(LocalDate day, String site) {
        return station.map(open -> new PhotoStatistics(open.database()).of(day, site))
                .orElse(NO_PHOTOS);
    }

    /** How long visitors waited and were served at the workstation's site; nothing where no workstation is asked. */
    List<ServiceTimes> times(LocalDate day, Profile profile, String site) {
        return station.map(open -> new WaitingTimes(profile).of(new QueueDays(open.database(), site).times(day)))
                .orElse(List.of());
    }

    /** Whether the city has confirmed a report, as the workstation remembers it. */
    Optional<Confirmation> confirmed(ReportLog.Key report) {
        return station.flatMap(open -> new ReportLog(open.database(), Samples.CLOCK).find(report))
                .flatMap(ReportLog.Entry::confirmed);
    }

    /** What was announced at the workstation. */
    List<Announcement> announcements() {
        return station.map(open -> new Announcements(open.database(), Samples.CLOCK).inForce())
                .orElse(List.of());
    }

    @Override
    public void close() {
        station.ifPresent(open -> {
            open.database().close();
            open.session().close();
        });
    }
}
