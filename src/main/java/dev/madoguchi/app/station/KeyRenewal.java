package dev.madoguchi.app.station;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreCopy;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts a workstation under a new station key, so that whoever was removed and kept a copy of the list of people opens nothing that is
 * written from then on.
 *
 * <p>Everything is written anew beside the old ({@code renewal/}); the file {@code ready} there, which comes last, decides. Before it the
 * workstation is as it was, and after it {@link #resume} only moves files, which needs no key: a program that was killed at any moment is
 * resumed at its next start.
 */
public final class KeyRenewal {
    private static final String READY = "ready";

    private final StationHome home;
    private final PeopleFile people;
    private final Clock clock;
    private final SecureRandom random;
    private final Consumer<Stage> told;

    public KeyRenewal(StationHome home, PeopleFile people, Clock clock, SecureRandom random) {
        this(home, people, clock, random, stage -> {});
    }

    /** @param told hears of each stage when it is reached */
    KeyRenewal(StationHome home, PeopleFile people, Clock clock, SecureRandom random, Consumer<Stage> told) {
        this.home = home;
        this.people = people;
        this.clock = clock;
        this.random = random;
        this.told = told;
    }

    /** How far it has come. */
    enum Stage {
        NOTED,
        STORE_WRITTEN,
        SECRETS_WRITTEN,
        PEOPLE_WRITTEN,
        DECIDED,
        MOVED
    }

    /** Why it has to wait. */
    public enum Hindrance {
        /** A day is open: its key is made of the station's, so the day is closed first. */
        DAY_OPEN,
        /** Somebody's lock is of an older program; they sign in once, or get a one-time password. */
        OLD_LOCK
    }

    /** Whether somebody's way was taken out since the key was made. */
    public boolean due() throws IOException {
        return people.renewalDue();
    }

    /** What has to be done first; empty where nothing is in the way. */
    public List<Hindrance> hindrances(StationKey key) throws IOException, SecretException {
        boolean open;
        try (DayKeys days = new DayKeys(home.keys(), key, random);
                DayKeys searches = new DayKeys(home.search(), key, random)) {
            open = !days.days().isEmpty() || !searches.days().isEmpty();
        }
        boolean old = !people.unrenewable().isEmpty();
        return Stream.of(Hindrance.values())
                .filter(each -> each == Hindrance.DAY_OPEN ? open : old)
                .toList();
    }

    /**
     * Does it, where nothing hinders it, with the store shut to everybody else.
     *
     * @param session of whoever may change the list of people; closed by this once the new key holds
     * @return the same person's session with the new key
     * @throws StoreException {@code IN_USE} while somebody works with the store; after any fault the workstation is as it was, or it is
     *     under the new key after the next {@link #resume}
     */
    public Session renew(Session session) throws StoreException, EnrolmentException, SecretException, IOException {
        StationKey old = session.stationKey();
        CityPublicKey city = noted(session);
        told.accept(Stage.NOTED);
        StationKey fresh = StationKey.generate(random);
        try (StoreCopy store = StoreCopy.of(home.store())) {
            if (Files.exists(home.renewal().resolve(READY))) {
                throw new IOException("a renewal that was cut off is to be ended first: start the program anew");
            }
            discard(home.renewal());
            Files.createDirectories(home.renewal());
            store.write(old, renewedStore(home), fresh, clock);
            told.accept(Stage.STORE_WRITTEN);
            for (SecretFile file : StationSetup.underKey(home, old)) {
                if (file.exists()) {
                    file.copy(home.renewal(), fresh);
                }
            }
            told.accept(Stage.SECRETS_WRITTEN);
            people.renewed(home.renewal().resolve(home.people().getFileName()), old, fresh, city);
            told.accept(Stage.PEOPLE_WRITTEN);
            DurableFile.write(home.renewal().resolve(READY), new byte[0]);
            told.accept(Stage.DECIDED);
            move(home, store);
            told.accept(Stage.MOVED);
        }
        Session renewed = session.under(fresh);
        session.close();
        return renewed;
    }

    /** Notes it in the trail before it is done, and reads the key of the city, who must be able to open the station one day. */
    private CityPublicKey noted(Session session) throws StoreException, EnrolmentException {
        try (StationIdentity identity = StationSetup.identity(home, session.stationKey());
                Database database =
                        Database.open(home.store(), session.stationKey(), clock).database()) {
            var trail = new AuditTrail(database, clock, identity.pins().name().station());
            new Audit(trail, session.person().id()).record(Touch.of(AuditDeed.KEY_RENEWED));
            return identity.keys().sealing();
        }
    }

    /**
     * Ends a renewal that was cut off: one that was decided is done to its end, any other is thrown away. Does nothing where there is none.
     *
     * @throws StoreException {@code IN_USE} where another program is at it
     */
    public static void resume(StationHome home) throws StoreException, IOException {
        if (!Files.exists(home.renewal())) {
            return;
        }
        try (StoreCopy store = StoreCopy.of(home.store())) {
            if (Files.exists(home.renewal().resolve(READY))) {
                move(home, store);
            } else {
                discard(home.renewal());
            }
        }
    }

    private static void move(StationHome home, StoreCopy store) throws IOException {
        store.install(renewedStore(home));
        for (Path file : files(home.renewal())) {
            if (!file.getFileName().toString().equals(READY)) {
                DurableFile.move(file, home.root().resolve(file.getFileName().toString()));
            }
        }
        Files.deleteIfExists(renewedStore(home));
        DurableFile.delete(home.renewal().resolve(READY));
        DurableFile.delete(home.renewal());
    }

    private static Path renewedStore(StationHome home) {
        return home.renewal().resolve("store");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void discard(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
