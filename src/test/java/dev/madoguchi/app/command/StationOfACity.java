package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.station.Workstation;
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
import dev.madoguchi.staff.Session;
import dev.madoguchi.sync.CityPlace;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A station that was enrolled at a real city's server by the commands. */
abstract class StationOfACity {
    static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    static final String CHOSEN = "battery staple 2027";
    static final String DEVICES = "{camera: /dev/video7, reader: first, printer: \"tcp:127.0.0.1:9\", "
            + "printerModel: TM-m30, documents: none}";

    @TempDir
    static Path directory;

    static final SecureRandom RANDOM = new SecureRandom();
    static StationHome home;
    static Path config;
    static CityHome city;
    static CityServer server;
    static String municipality;

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
    static void choose(String once) throws Exception {
        try (Session session = people().open("1001", once.toCharArray()).orElseThrow()) {
            people().put(session.person(), CHOSEN.toCharArray(), session.stationKey());
        }
    }

    @AfterAll
    static void close() {
        server.close();
        city.close();
    }

    static Said update(Path programs, String deed) {
        System.setProperty("madoguchi.programs", programs.toString());
        return Said.by("update", deed, "--config", config.toString());
    }

    static void publish(String content) throws Exception {
        city.publishing()
                .publish(
                        new Draft(municipality, "", PublishedKind.ANNOUNCEMENT, "file", content),
                        new Terms(LocalDate.of(2026, 11, 20), "市民課", ""));
    }

    /** Somebody signs in and out at the desk, and the station has met the city meanwhile. */
    static void metTheCity() throws Exception {
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

    static PeopleFile people() {
        return new StationSetup(home, new PasswordCost(64, 1, 1), RANDOM).people();
    }

    static Said start(String code) {
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

    static String code(String station) throws Exception {
        URI here = URI.create("https://127.0.0.1:" + server.port());
        return city.offer(new StationName(municipality, "city-hall", station), here)
                .text();
    }

    static Path config(String name, String devices) throws Exception {
        return Files.writeString(
                directory.resolve(name), "home: %s\ncity: enrolled\ndevices: %s\n".formatted(home.root(), devices));
    }
}
