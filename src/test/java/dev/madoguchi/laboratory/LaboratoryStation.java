package dev.madoguchi.laboratory;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.app.workstation.MadeCity;
import dev.madoguchi.app.workstation.PracticeCity;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.program.JavaProgram;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** A station of a practice city, which programs open one after the other: those that are killed, and the test that looks. */
final class LaboratoryStation implements AutoCloseable {
    private static final String ID = "1001";
    private static final String PASSWORD = "kenshu-1001";
    /** What a password costs is not what is tested here. */
    private static final PasswordCost CHEAP = new PasswordCost(1024, 1, 1);

    private static final Profile PROFILE = profile();

    private final StationHome home;
    private final PracticeCity city;

    private LaboratoryStation(StationHome home, PracticeCity city) {
        this.home = home;
        this.city = city;
    }

    /** A new city in a folder, and a station enrolled there in another. */
    static LaboratoryStation enrolled(Path cityFolder, Path stationFolder) throws Exception {
        SecureRandom random = new SecureRandom();
        PracticeCity city = MadeCity.open(cityFolder, PROFILE.name());
        var station = new LaboratoryStation(new StationHome(stationFolder), city);
        new StationSetup(station.home, CHEAP, random)
                .run(
                        new StationName(PROFILE.id(), PROFILE.sites().getFirst().id(), "L01"),
                        city::enrol,
                        List.of(new StationSetup.Newcomer(new Person(ID, "試験", Role.SUPERVISOR), PASSWORD)));
        return station;
    }

    private static Profile profile() {
        try {
            return Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        } catch (ProfileException e) {
            throw new AssertionError(e);
        }
    }

    /** The counter, by a clock that is wrong. */
    static Workstation.Counter counter(URI city, Duration wrong) {
        Clock clock = Clock.offset(Clock.system(ZoneId.of("Asia/Tokyo")), wrong);
        return new Workstation.Counter(PROFILE, PROFILE.sites().getFirst(), city, clock);
    }

    static Session signedIn(StationHome home) throws Exception {
        return new StationSetup(home, CHEAP, new SecureRandom())
                .people()
                .open(ID, PASSWORD.toCharArray())
                .orElseThrow();
    }

    /** Opens it in this program. */
    Opened open(Duration wrong) throws Exception {
        Session session = signedIn(home);
        try {
            return new Opened(
                    Workstation.open(home, session.stationKey(), counter(city.address(), wrong), status -> {}),
                    session);
        } catch (Exception e) {
            session.close();
            throw e;
        }
    }

    /** Has it opened by a program of its own, which says on its output what it does. */
    Process start(URI line, int printer, long seed, Duration wrong) throws IOException {
        return JavaProgram.start(
                BusyCounter.class,
                home.root().toString(),
                line.toString(),
                String.valueOf(printer),
                String.valueOf(seed),
                String.valueOf(wrong.toSeconds()));
    }

    /** The same station of the same city, as it lies copied in another folder. */
    LaboratoryStation copiedTo(Path folder) {
        return new LaboratoryStation(new StationHome(folder), city);
    }

    StationHome home() {
        return home;
    }

    PracticeCity city() {
        return city;
    }

    static String site() {
        return PROFILE.sites().getFirst().id();
    }

    static String municipality() {
        return PROFILE.id();
    }

    @Override
    public void close() {
        city.close();
    }

    /** The station while somebody has signed in. */
    record Opened(Workstation station, Session session) implements AutoCloseable {
        @Override
        public void close() {
            station.close();
            session.close();
        }
    }
}
