package dev.madoguchi.app.command;

import static dev.madoguchi.app.command.BuiltProgram.installed;
import static dev.madoguchi.app.command.BuiltProgram.release;
import static dev.madoguchi.app.command.BuiltProgram.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationEnrolment;
import dev.madoguchi.app.workstation.StationHome;
import dev.madoguchi.app.workstation.StationSetup;
import dev.madoguchi.app.workstation.Workstation;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.sync.CityPlace;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station of a real city as whoever looks after it meets it: by commands, with a real server. */
class EnrolledStationTest {
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    private static final String CHOSEN = "battery staple 2027";
    private static final String DEVICES = "{camera: /dev/video7, reader: first, printer: \"tcp:127.0.0.1:9\", "
            + "printerModel: TM-m30, documents: none}";

    @TempDir
    private static Path directory;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static StationHome home;
    private static Path config;
    private static CityHome city;
    private static CityServer server;
    private static String municipality;

    @BeforeAll
    static void enrol() throws Exception {
        var folder = new CityFolder(directory.resolve("city"));
        folder.create("city:kokubunji", PASSPHRASE, new PasswordCost(64, 1, 1), Clock.systemUTC(), RANDOM);
        city = CityHome.open(folder, PASSPHRASE, Clock.systemUTC(), RANDOM);
        city.keepProfile(Files.readString(Path.of("sample-config", "kokubunji.yaml")));
        server = new CityServer(city, ServerAddress.loopback(0), Clock.systemUTC());
        server.start();
        home = new StationHome(directory.resolve("station"));
        config = config("station.yaml", DEVICES);
        municipality = Samples.profile(null).id();
        Said said = start(code("W-01"));
        assertEquals(0, said.exit(), said.err());
        choose(said.out().lines().toList().get(1).strip());
    }

    /** Somebody's own password takes the place of the one-time password. */
    private static void choose(String once) throws Exception {
        try (Session session = people().open("1001", once.toCharArray()).orElseThrow()) {
            people().put(session.person(), CHOSEN.toCharArray(), session.stationKey());
        }
    }

    @AfterAll
    static void close() {
        server.close();
        city.close();
    }

    @Test
    void tellsWhatTheCityPublishedByAnExchangedKeyAndWhichOfItChangedOnTheDisk() throws Exception {
        city.exchangeReceiptKey();
        publish("old: no\n".isEmpty() ? "" : storm());
        metTheCity();

        Said said = Said.by("doctor", "--config", config.toString());
        flipAByte(home.publications().resolve("1.jws"));
        Said damaged = Said.by("doctor", "--config", config.toString());

        assertTrue(said.out().contains("station W-01 of site city-hall, city:kokubunji"), said.out());
        assertTrue(
                said.out().contains("ANNOUNCEMENT storm, version 1, signed by the city; in force from 2026-11-20"),
                said.out());
        String end = LocalDate.now(Samples.CLOCK).plusDays(2 * 365).toString().substring(0, 7);
        assertTrue(said.out().contains("until " + end), said.out());
        assertFalse(said.out().contains("is not used"), said.out());
        assertTrue(said.out().contains("https://127.0.0.1:" + server.port()), said.out());
        assertTrue(damaged.out().contains("number 1 is not used: none of the city's keys signed it"), damaged.out());
    }

    /** The file of an enrolled station names no profile: what the city gave, and has published since, counts. */
    @Test
    void reportsByTheProfileOfItsCity() throws Exception {
        Path out = directory.resolve("reports");

        Said said = Said.by("report", "layouts", "--config", config.toString(), "--out", out.toString(), "--json");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("\"municipality\" : \"" + municipality + "\""), said.out());
        assertTrue(Files.exists(out.resolve("daily-report.xlsx")), said.out());
    }

    @Test
    void opensNoCounterWithSimulatedDevicesUnlessAsked() throws Exception {
        Said unnamed = Said.by("start", "--home", home.root().toString());
        Path simulated =
                config("simulated.yaml", "{camera: simulated, reader: first, printer: simulated, documents: none}");
        Said named = Said.by("start", "--config", simulated.toString());

        assertEquals(1, unnamed.exit());
        assertTrue(unnamed.err().contains("no --config names its devices"), unnamed.err());
        assertEquals(1, named.exit());
        assertTrue(named.err().contains("camera, printer are simulated in"), named.err());
        assertTrue(named.err().contains("--simulated-devices"), named.err());
    }

    @Test
    void enrolsALockedOutStationAnewWithEverythingThatItHas() throws Exception {
        List<Person> people = people().people();
        city.revoke(municipality, "W-01");

        Said wrong = anew(code("W-01"), "not the password");
        Said other = anew(code("W-02"), CHOSEN);
        Said right = anew(code("W-01"), CHOSEN);

        assertEquals(1, wrong.exit());
        assertEquals(1, other.exit());
        assertTrue(other.err().contains("made for another station"), other.err());
        assertEquals(0, right.exit(), right.err());
        assertTrue(right.out().contains("Station W-01 of site city-hall has a new certificate"), right.out());
        assertEquals(people, people().people());
        metTheCity();
    }

    @Test
    void listsItsPeopleByTheSameConfiguration() {
        Said said = Said.by("people", "list", "--config", config.toString());

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("1001"), said.out());
    }

    @Test
    void saysWhenItsEnrolmentIsDamaged() throws Exception {
        String kept = Files.readString(home.city());
        Files.writeString(home.city(), "{}");

        Said said = Said.by("doctor", "--config", config.toString());
        Files.writeString(home.city(), kept);

        assertEquals(1, said.exit());
        assertTrue(said.out().contains("FAULT    enrolment"), said.out());
    }

    @Test
    void updatesItsProgramToWhatTheCityPublishedAndGoesBack() throws Exception {
        Path programs = installed(directory.resolve("programs"), "1.0", "old");
        Path next = version(directory.resolve("built"), "1.1", "new");
        city.releases().take(next, release(next));
        city.publishing()
                .publish(
                        new Draft(
                                municipality,
                                "",
                                PublishedKind.RELEASE,
                                "release.json",
                                release(next).written()),
                        new Terms(LocalDate.of(2026, 11, 20), "情報政策課", ""));
        metTheCity();

        Said before = update(programs, "apply");
        Said fetched = update(programs, "fetch");
        Said applied = update(programs, "apply");
        String inUse = Files.readString(programs.resolve("current"));
        Said back = Said.withInput(CHOSEN + "\n", "update", "rollback", "--config", config.toString(), "--by", "1001");
        System.clearProperty("madoguchi.programs");

        assertEquals(1, before.exit());
        assertTrue(before.err().contains("Run madoguchi update fetch again"), before.err());
        assertEquals("fetched: 1.0 -> 1.1, 1 files, 0.0 MB\n", fetched.out(), fetched.err());
        assertEquals("applied: 1.0 -> 1.1, 0 files, 0.0 MB\n", applied.out(), applied.err());
        assertEquals("1.1\n1.0\n", inUse);
        assertEquals("gone back: 1.1 -> 1.0, 0 files, 0.0 MB\n", back.out(), back.err());
        assertEquals("1.0\n1.1\n", Files.readString(programs.resolve("current")));
    }

    /** What rollback has the folder's own account do: with the supervisor's password only, and nothing where the store is an earlier one. */
    @Test
    void looksForAnEarlierStoreWithTheSupervisorsPasswordOnly() {
        Said wrong = returnStore("not the password");
        Said right = returnStore(CHOSEN);

        assertEquals(1, wrong.exit());
        assertEquals(0, right.exit(), right.err());
    }

    private static Said returnStore(String password) {
        return Said.withInput(
                password + "\n",
                "update",
                "return-store",
                "--home",
                home.root().toString(),
                "--by",
                "1001",
                "--tables",
                "99");
    }

    private static Said update(Path programs, String deed) {
        System.setProperty("madoguchi.programs", programs.toString());
        return Said.by("update", deed, "--config", config.toString());
    }

    private static void publish(String content) throws Exception {
        city.publishing()
                .publish(
                        new Draft(municipality, "", PublishedKind.ANNOUNCEMENT, "file", content),
                        new Terms(LocalDate.of(2026, 11, 20), "市民課", ""));
    }

    private static String storm() {
        return "id: storm\ntitle: 台風\ntext: 早く閉めます\nuntil: 2036-11-21\n";
    }

    /** Somebody signs in and out at the desk, and the station has met the city meanwhile. */
    private static void metTheCity() throws Exception {
        CityPlace place = CityPlace.read(home.city());
        Profile profile = StationEnrolment.profile(place);
        var counter = new Workstation.Counter(
                profile, profile.site("city-hall").orElseThrow(), place.servers(), Samples.CLOCK);
        CountDownLatch online = new CountDownLatch(1);
        try (Session session = people().open("1001", CHOSEN.toCharArray()).orElseThrow();
                Workstation workstation = Workstation.open(home, session.stationKey(), counter, status -> {
                    if (status instanceof DeviceStatus.Ready) {
                        online.countDown();
                    }
                })) {
            assertEquals("W-01", workstation.name().station());
            assertTrue(online.await(60, TimeUnit.SECONDS));
        }
    }

    private static PeopleFile people() {
        return new StationSetup(home, new PasswordCost(64, 1, 1), RANDOM).people();
    }

    private static Said start(String code) {
        return Said.by(
                "start",
                "--config",
                config.toString(),
                "--enrol",
                code,
                "--enrol-only",
                "--supervisor",
                "1001",
                "--supervisor-name",
                "国分 一郎");
    }

    private static Said anew(String code, String password) {
        return Said.withInput(
                code + "\n" + password + "\n",
                "start",
                "--config",
                config.toString(),
                "--enrol",
                "-",
                "--enrol-only",
                "--supervisor",
                "1001");
    }

    private static String code(String station) throws Exception {
        URI here = URI.create("https://127.0.0.1:" + server.port());
        return city.offer(new StationName(municipality, "city-hall", station), here)
                .text();
    }

    private static void flipAByte(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static Path config(String name, String devices) throws Exception {
        return Files.writeString(
                directory.resolve(name), "home: %s\ncity: enrolled\ndevices: %s\n".formatted(home.root(), devices));
    }
}
