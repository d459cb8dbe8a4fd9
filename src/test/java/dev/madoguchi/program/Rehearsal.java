package dev.madoguchi.program;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.app.workstation.MadeCity;
import dev.madoguchi.app.workstation.PracticeCity;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A station at work for a moment, with its city: what it reads and links is what the programs of the tests read and link, and is kept
 * in their cache when it has ended.
 */
final class Rehearsal {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final Person PERSON = new Person("1001", "試験", Role.SUPERVISOR);
    private static final String PASSWORD = "rehearsal words of nobody";
    private static final int VISITS = 6;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Rehearsal() {}

    /** Argument: a folder for both. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        String site = profile.sites().getFirst().id();
        StationHome home = new StationHome(folder.resolve("workstation"));
        StationSetup setup = new StationSetup(home, CHEAP, new SecureRandom());
        try (PracticeCity city = MadeCity.open(folder.resolve("city"), profile.name())) {
            setup.run(
                    new StationName(profile.id(), site, "R01"),
                    city::enrol,
                    List.of(new StationSetup.Newcomer(PERSON, PASSWORD)));
            var counter =
                    new Workstation.Counter(profile, profile.sites().getFirst(), city.address(), Clock.systemUTC());
            try (Session session = setup.people()
                            .open(PERSON.id(), PASSWORD.toCharArray())
                            .orElseThrow();
                    Workstation station = Workstation.open(home, session.stationKey(), counter, status -> {})) {
                work(station, site);
            }
        }
        System.exit(0); // whatever thread is left
    }

    private static void work(Workstation station, String site) throws Exception {
        for (int number = 0; number < VISITS; number++) {
            Visit visit = new Visit(UUID.randomUUID(), station.tickets().issue(site, "A"));
            station.drafts().save(visit);
            while (visit.stage() != Stage.FINISH) {
                InventedVisit.step(visit);
                station.drafts().save(visit);
            }
            station.keeping(new Audit(station.audit(), "1001")).finish().finish(visit);
            station.audit().record(PERSON.id(), "rehearsed", visit.id().toString());
        }
        station.storeCare().backup();
        station.storeCare().drill();
        station.sync().wake();
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (station.outbox().waiting() > 0 && System.nanoTime() < limit) {
            LockSupport.parkNanos(20_000_000);
        }
    }
}
