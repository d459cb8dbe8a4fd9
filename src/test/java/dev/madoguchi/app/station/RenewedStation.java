package dev.madoguchi.app.station;

import dev.madoguchi.app.workstation.MadeCity;
import dev.madoguchi.app.workstation.PracticeCity;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** A station of three people, one of whom copied the list of people before they were removed. */
final class RenewedStation implements AutoCloseable {
    static final String SHIGEO = "battery staple";
    static final String HANAKO = "correct horse";
    static final String JIRO = "horse and staple";
    static final String PIN = "271828";
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    private final StationHome home;
    private final PracticeCity city;
    private final Path kept;
    private final Path exported;

    private RenewedStation(StationHome home, PracticeCity city, Path folder) {
        this.home = home;
        this.city = city;
        this.kept = folder.resolve("kept.json");
        this.exported = folder.resolve("city-key");
    }

    static RenewedStation setUp(Path folder) throws Exception {
        SecureRandom random = new SecureRandom();
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        PracticeCity city = MadeCity.open(folder.resolve("city"), profile.name());
        StationHome home = new StationHome(folder.resolve("workstation"));
        new StationSetup(home, CHEAP, random)
                .run(
                        new StationName(profile.id(), "honcho", "T01"),
                        city::enrol,
                        List.of(
                                newcomer("shigeo", "責任 茂男", Role.SUPERVISOR, SHIGEO),
                                newcomer("hanako", "山田 花子", Role.CLERK, HANAKO),
                                newcomer("jiro", "別人 次郎", Role.CLERK, JIRO)));
        city.exportKeys(folder.resolve("city-key"), profile.id());
        var station = new RenewedStation(home, city, folder);
        try (Session session = station.supervisor();
                Database database = Database.open(home.store(), session.stationKey(), Clock.systemUTC())
                        .database()) {
            new AuditTrail(database, Clock.systemUTC(), "T01").record("program", "station.enrolled", "");
        }
        return station;
    }

    private static StationSetup.Newcomer newcomer(String id, String name, Role role, String password) {
        return new StationSetup.Newcomer(new Person(id, name, role), password);
    }

    /** Somebody copies the list, and is removed. */
    void remove(String id) throws Exception {
        Files.copy(home.people(), kept);
        people().remove(id);
    }

    /** What the copy and the old password give for ever. */
    StationKey keptByJiro() throws Exception {
        return of(kept).open("jiro", JIRO.toCharArray()).orElseThrow().stationKey();
    }

    Session supervisor() throws Exception {
        return people().open("shigeo", SHIGEO.toCharArray()).orElseThrow();
    }

    PeopleFile people() {
        return of(home.people());
    }

    static PeopleFile of(Path file) {
        return new PeopleFile(file, new KeyWrap(CHEAP, new SecureRandom()));
    }

    CityPrivateKey cityKey() throws Exception {
        return CityPrivateKey.fromJwk(Files.readString(exported.resolve("sealing.jwk")));
    }

    StationHome home() {
        return home;
    }

    @Override
    public void close() {
        city.close();
    }
}
