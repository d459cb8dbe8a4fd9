package dev.madoguchi.roster;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.municipality.Post;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** The people of an invented site in a folder, and their shifts and cards. Opening the folder again is a restart. */
final class RosterStation implements AutoCloseable {
    /** A Friday, at noon. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

    static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    final Database database;
    final AuditTrail audit;
    final Shifts shifts;
    final Presence presence;
    final CardLoans loans;
    final PeopleFile people;
    final Rostering rostering;
    private final StationKey key;

    RosterStation(Path home, String profileFile) throws StoreException, IOException {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        key = StationKey.of(secret);
        database = MadeStore.open(home.resolve("store"), key, CLOCK).database();
        audit = new AuditTrail(database, CLOCK);
        people = new PeopleFile(home.resolve("people.json"), new KeyWrap(CHEAP, new SecureRandom()));
        Profile profile = profile(profileFile);
        Site site = profile.sites().getFirst();
        shifts = new Shifts(database, site.id(), audit, CLOCK);
        loans = new CardLoans(database, site.id(), audit, CLOCK);
        presence = new Presence(database, site.id(), CLOCK.getZone());
        var calendar = new ServiceCalendar(profile, new NationalHolidays(), List.of());
        rostering = new Rostering(
                shifts,
                presence,
                people,
                new Rostering.Opening(site, () -> calendar, CLOCK),
                new Coverage(profile.rules().roster().minimum(), site.id()));
    }

    RosterStation(Path home) throws StoreException, IOException {
        this(home, "kawagoe");
    }

    /** Lets three invented people in. */
    RosterStation peopled() throws IOException {
        for (Person person : List.of(
                new Person("1001", "試験 花子", Role.SUPERVISOR),
                new Person("1002", "見本 太郎", Role.CLERK),
                new Person("1003", "架空 さくら", Role.PHOTOGRAPHER))) {
            people.put(person, "correct horse".toCharArray(), key);
        }
        return this;
    }

    static Profile profile(String name) {
        try {
            return Profiles.read(Path.of("sample-config/" + name + ".yaml"));
        } catch (ProfileException e) {
            throw new AssertionError(e);
        }
    }

    static PlannedDay planned(LocalDate day, String person, Shift... shifts) {
        return new PlannedDay(day, person, List.of(shifts));
    }

    static Shift shift(String from, String to, Post post) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(to), post);
    }

    List<String> deeds() {
        return audit.after(0, 100).stream()
                .map(row -> row.who() + " " + row.deed())
                .toList();
    }

    @Override
    public void close() {
        database.close();
        key.close();
    }
}
