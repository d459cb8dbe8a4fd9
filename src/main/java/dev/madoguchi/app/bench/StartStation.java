package dev.madoguchi.app.bench;

import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.sync.EnrolmentLink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A station of a city, enrolled over its real server, that nobody has started yet; its devices are real ones that are not there. */
final class StartStation implements AutoCloseable {
    /** Who signs in. */
    static final Person SUPERVISOR = new Person("1001", "見本 春", Role.SUPERVISOR);

    /** With what password. */
    static final String PASSWORD = "bench of the start";

    private static final char[] PASSPHRASE = "bench".toCharArray();
    private static final String DEVICES = """
            home: station
            devices:
              camera: http://127.0.0.1:9/none.mjpg
              reader: first
              printer: tcp:127.0.0.1:9
              printerModel: standard-80
              documents: none
            city: enrolled
            """;

    private final CityHome city;
    private final CityServer server;
    private final StationHome home;
    private final Path config;

    /** @param profile the municipality's */
    StartStation(Path folder, Path profile) throws Exception {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
        CityFolder made = new CityFolder(folder.resolve("city"));
        made.create("city:bench", PASSPHRASE, new PasswordCost(64, 1, 1), clock, random);
        city = CityHome.open(made, PASSPHRASE, clock, random);
        city.keepProfile(Files.readString(profile));
        server = new CityServer(city, ServerAddress.loopback(0), clock);
        server.start();
        Profile read = Profiles.read(profile);
        String site = read.sites().getFirst().id();
        URI here = URI.create("https://127.0.0.1:" + server.port());
        EnrolmentCode code = EnrolmentCode.parse(
                city.offer(new StationName(read.id(), site, "W-01"), here).text());
        home = new StationHome(folder.resolve("station"));
        List<String> once = new ArrayList<>();
        new StationEnrolment(home, random).run(code, new EnrolmentLink(code), SUPERVISOR, once::add);
        choosePassword(read, once.getFirst(), random);
        config = Files.writeString(folder.resolve("station.yaml"), DEVICES);
    }

    private void choosePassword(Profile profile, String once, SecureRandom random) throws Exception {
        var setup = new StationSetup(home, StationSetup.cost(profile.rules().signIn()), random);
        try (Session session =
                setup.people().open(SUPERVISOR.id(), once.toCharArray()).orElseThrow()) {
            setup.people().put(SUPERVISOR, PASSWORD.toCharArray(), session.stationKey());
        }
    }

    /** Removes a folder of stations and cities. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    Path home() {
        return home.root();
    }

    Path config() {
        return config;
    }

    @Override
    public void close() {
        server.close();
        city.close();
    }
}
