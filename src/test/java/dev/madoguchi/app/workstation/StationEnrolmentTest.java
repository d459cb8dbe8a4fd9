package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.city.queue.MovableClock;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentFault;
import dev.madoguchi.sync.EnrolmentLink;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationEnrolmentTest {
    private static final Path PROFILE = Path.of("sample-config/kokubunji.yaml");
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    private static final Person FIRST = new Person("1001", "国分 一郎", Role.SUPERVISOR);

    @TempDir
    private Path directory;

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock = new MovableClock(Instant.now(), ZoneId.of("Asia/Tokyo"));
    private final List<String> told = new ArrayList<>();

    private CityHome city;
    private CityServer server;
    private String municipality;

    @BeforeEach
    void openACity() throws Exception {
        city = city("city");
        city.keepProfile(Files.readString(PROFILE));
        municipality = Profiles.read(PROFILE).id();
        server = new CityServer(city, ServerAddress.loopback(0), clock);
        server.start();
    }

    private CityHome city(String name) throws Exception {
        var folder = new CityFolder(directory.resolve(name));
        folder.create("city:" + name, PASSPHRASE, new PasswordCost(64, 1, 1), Clock.systemUTC(), random);
        return CityHome.open(folder, PASSPHRASE, clock, random);
    }

    @AfterEach
    void close() {
        server.close();
        city.close();
    }

    @Test
    void setsAFreshComputerUpAsTheStationThatTheCodeIsFor() throws Exception {
        StationHome home = home("a");

        CityPlace place = enrol(home, code("W-01"));

        assertEquals(new StationName(municipality, "city-hall", "W-01"), place.name());
        assertEquals(place, CityPlace.read(home.city()));
        assertEquals(Files.readString(PROFILE), place.profile());
        assertTrue(StationEnrolment.done(home));
        assertFalse(Files.exists(home.root().resolve("enrolling.json")));
        assertFalse(Files.exists(home.root().resolve("enrolling.secret")));
    }

    @Test
    void learnsOfTheOtherServersOfItsCity() throws Exception {
        URI other = URI.create("https://other.example:8443");
        StationHome home = home("a");
        try (CityServer equal =
                new CityServer(city, new ServerAddress("127.0.0.1", 0, List.of(), List.of(other)), clock)) {
            equal.start();
            URI here = URI.create("https://127.0.0.1:" + equal.port());
            EnrolmentCode code =
                    EnrolmentCode.parse(city.offer(new StationName(municipality, "city-hall", "W-01"), here)
                            .text());

            enrol(home, code);

            assertEquals(
                    List.of(here, other), CityPlace.read(home.city()).servers().addresses());
        }
    }

    @Test
    void letsTheFirstSupervisorInByAPasswordThatMustBeChanged() throws Exception {
        StationHome home = home("a");

        enrol(home, code("W-01"));

        var rule = StationEnrolment.profile(CityPlace.read(home.city())).rules().signIn();
        var people = new StationSetup(home, StationSetup.cost(rule), random).people();
        assertTrue(people.mustChange("1001"));
        assertTrue(people.open("1001", told.getFirst().toCharArray()).isPresent());
    }

    @Test
    void worksAtTheCityFromThenOn() throws Exception {
        StationHome home = home("a");
        CityPlace place = enrol(home, code("W-01"));
        var profile = StationEnrolment.profile(place);
        var site = profile.site("city-hall").orElseThrow();
        var counter = new Workstation.Counter(profile, site, place.servers(), Clock.systemUTC());
        var people = new StationSetup(home, StationSetup.cost(profile.rules().signIn()), random).people();
        CountDownLatch online = new CountDownLatch(1);

        try (var session = people.open("1001", told.getFirst().toCharArray()).orElseThrow();
                Workstation workstation = Workstation.open(home, session.stationKey(), counter, status -> {
                    if (status instanceof DeviceStatus.Ready) {
                        online.countDown();
                    }
                })) {
            assertTrue(online.await(60, TimeUnit.SECONDS));
            assertEquals(city.sealing(), workstation.cityKey());
        }
    }

    @Test
    void getsTheSameCertificateWhenAKilledEnrolmentIsRunAgain() throws Exception {
        StationHome home = home("a");
        EnrolmentCode code = code("W-01");
        var link = new EnrolmentLink(code);

        assertThrows(
                EnrolmentException.class,
                () -> new StationEnrolment(home, random, new PasswordCost(64, 1, 1))
                        .run(
                                code,
                                request -> {
                                    link.enrol(request);
                                    throw new EnrolmentException("killed before the answer was kept");
                                },
                                FIRST,
                                told::add));
        assertFalse(StationEnrolment.done(home));
        enrol(home, code);

        assertEquals(1, city.enrolled().size());
        assertTrue(StationEnrolment.done(home));
    }

    @Test
    void beginsAnewWithANewCodeAfterAKilledEnrolment() throws Exception {
        StationHome home = home("a");
        assertThrows(
                EnrolmentException.class,
                () -> new StationEnrolment(home, random, new PasswordCost(64, 1, 1))
                        .run(
                                code("W-01"),
                                request -> {
                                    throw new EnrolmentException("killed");
                                },
                                FIRST,
                                told::add));

        CityPlace place = enrol(home, code("W-02"));

        assertEquals("W-02", place.name().station());
    }

    @Test
    void refusesACodeThatAnotherComputerHasUsed() throws Exception {
        EnrolmentCode code = code("W-01");
        enrol(home("a"), code);

        assertEquals(EnrolmentFault.CODE_USED, refused(home("b"), code));
        assertEquals(1, city.enrolled().size());
        assertFalse(StationEnrolment.done(home("b")));
    }

    @Test
    void refusesACodeWhoseTimeIsOver() throws Exception {
        EnrolmentCode code = code("W-01");
        clock.set(clock.instant().plus(Duration.ofMinutes(15).plusMillis(1)));

        assertEquals(EnrolmentFault.CODE_EXPIRED, refused(home("a"), code));
        assertEquals(List.of(), city.enrolled());
    }

    @Test
    void tellsNoSecretToAServerOfAnotherAuthority() throws Exception {
        try (CityHome other = city("other")) {
            other.keepProfile(Files.readString(PROFILE));
            EnrolmentCode code =
                    EnrolmentCode.parse(other.offer(new StationName(municipality, "city-hall", "W-01"), address())
                            .text());

            assertEquals(EnrolmentFault.WRONG_SERVER, refused(home("a"), code));
            assertEquals(List.of(), city.enrolled());
            assertEquals(List.of(), other.enrolled());
        }
    }

    @Test
    void refusesACodeThatTheServerNeverMadeAndStopsListeningAfterTen() throws Exception {
        List<EnrolmentFault> faults = new ArrayList<>();
        X509Certificate authority = city.authority();
        for (int i = 0; i < 11; i++) {
            EnrolmentCode guessed = EnrolmentCode.of(EnrolmentCode.newSecret(random), authority, address());
            faults.add(refused(home("a" + i), guessed));
        }

        assertEquals(
                10, faults.stream().filter(EnrolmentFault.CODE_UNKNOWN::equals).count());
        assertEquals(EnrolmentFault.TOO_MANY, faults.getLast());

        clock.set(clock.instant().plus(Duration.ofSeconds(61)));

        assertEquals("W-02", enrol(home("b"), code("W-02")).name().station());
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        EnrolmentCode code = code("W-01");
        server.close();

        assertEquals(EnrolmentFault.SERVER_AWAY, refused(home("a"), code));
    }

    @Test
    void makesNoCodeForASiteThatTheProfileDoesNotHave() {
        CityException refused = assertThrows(
                CityException.class, () -> city.offer(new StationName(municipality, "moon", "W-01"), address()));

        assertEquals(CityFault.UNKNOWN_SITE, refused.fault());
    }

    @Test
    void enrolsNoStationTwiceInOneFolder() throws Exception {
        StationHome home = home("a");
        enrol(home, code("W-01"));
        byte[] before = Files.readAllBytes(home.secrets());

        assertEquals(EnrolmentFault.ENROLLED_ALREADY, refused(home, code("W-02")));
        assertArrayEquals(before, Files.readAllBytes(home.secrets()));
        assertEquals(1, city.enrolled().size());
    }

    @Test
    void believesNoProfileThatTheCityDidNotSign() throws Exception {
        StationHome home = home("a");
        enrol(home, code("W-01"));
        String kept = Files.readString(home.city());
        Files.writeString(
                home.city(), kept.replace("\"municipality\" : \"" + municipality, "\"municipality\" : \"999999"));

        EnrolmentException refused = assertThrows(EnrolmentException.class, () -> CityPlace.read(home.city()));

        assertEquals(EnrolmentFault.DAMAGED, refused.fault());
    }

    @Test
    void listsWhoIsEnrolledAndWhoIsLockedOut() throws Exception {
        enrol(home("a"), code("W-01"));
        enrol(home("b"), code("W-02"));

        city.revoke(municipality, "W-01");

        assertEquals(
                List.of("W-01 true", "W-02 false"),
                city.enrolled().stream()
                        .map(entry ->
                                entry.name().station() + " " + entry.revoked().isPresent())
                        .toList());
    }

    private StationHome home(String name) {
        return new StationHome(directory.resolve(name));
    }

    private URI address() {
        return URI.create("https://127.0.0.1:" + server.port());
    }

    private EnrolmentCode code(String station) throws Exception {
        return EnrolmentCode.parse(city.offer(new StationName(municipality, "city-hall", station), address())
                .text());
    }

    private CityPlace enrol(StationHome home, EnrolmentCode code) throws Exception {
        return new StationEnrolment(home, random, new PasswordCost(64, 1, 1))
                .run(code, new EnrolmentLink(code), FIRST, told::add);
    }

    private EnrolmentFault refused(StationHome home, EnrolmentCode code) {
        return assertThrows(EnrolmentException.class, () -> enrol(home, code)).fault();
    }
}
