package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.sync.Enrolling;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A day's visitors at a workstation that is enrolled at somebody's server: each is served to the end, sealed, sent and receipted. */
public final class InventedDay {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final String PASSWORD = "correct horse battery";
    private static final Path PROFILE = Path.of("sample-config", "kokubunji.yaml");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final long LIMIT_SECONDS = 60;

    private InventedDay() {}

    /**
     * Serves so many visitors.
     *
     * @return what the day book holds of them
     */
    public static List<LedgerEntry> serve(Path folder, Enrolling city, URI server, int visitors) throws Exception {
        Profile profile = Profiles.read(PROFILE);
        var site = profile.sites().getFirst();
        StationHome home = new StationHome(folder);
        new StationSetup(home, CHEAP, new SecureRandom())
                .run(
                        new StationName(profile.id(), site.id(), "T01"),
                        city,
                        List.of(new StationSetup.Newcomer(new Person("1001", "職員", Role.SUPERVISOR), PASSWORD)));
        PeopleFile people = new PeopleFile(home.people(), new KeyWrap(CHEAP, new SecureRandom()));
        var counter = new Workstation.Counter(profile, site, server, Clock.systemUTC());
        Semaphore news = new Semaphore(0);
        try (Session session = people.open("1001", PASSWORD.toCharArray()).orElseThrow();
                Workstation workstation =
                        Workstation.open(home, session.stationKey(), counter, status -> news.release())) {
            for (int number = 1; number <= visitors; number++) {
                serve(workstation, new Ticket("honcho", "A", DAY, number, InventedVisit.NOON));
            }
            untilReceipted(workstation, news);
            List<LedgerEntry> entries = new ArrayList<>();
            for (LocalDate day : workstation.daybook().days()) {
                workstation.daybook().entries(day).forEach(entry -> entries.add(LedgerEntryCodec.decode(entry)));
            }
            return entries;
        }
    }

    private static void serve(Workstation workstation, Ticket ticket) throws Exception {
        try (Visit visit = new Visit(UUID.randomUUID(), ticket)) {
            while (visit.stage() != Stage.FINISH) {
                InventedVisit.step(visit);
                workstation.drafts().save(visit);
            }
            workstation.keeping(new Audit(workstation.audit(), "1001")).finish().finish(visit);
        }
    }

    private static void untilReceipted(Workstation workstation, Semaphore news)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        workstation.sync().wake();
        while (workstation.outbox().waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new IOException("the city does not receipt the day");
            }
            news.tryAcquire(1, TimeUnit.SECONDS);
        }
    }

    /** What stands in the municipality's profile for everybody to read. */
    public static Path profile() {
        return PROFILE;
    }

    /** The day that was worked. */
    public static LocalDate day() {
        return DAY;
    }
}
