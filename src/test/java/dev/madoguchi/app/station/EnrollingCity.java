package dev.madoguchi.app.station;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.city.queue.MovableClock;
import dev.madoguchi.municipality.reading.Profiles;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A city in its folder that lets stations in, and computers that ask to be let in. */
public final class EnrollingCity implements AutoCloseable {
    public static final Path PROFILE = Path.of("sample-config/kokubunji.yaml");
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    static final Person FIRST = new Person("1001", "国分 一郎", Role.SUPERVISOR);

    final Path directory;

    public final SecureRandom random = new SecureRandom();
    public final MovableClock clock = new MovableClock(Instant.now(), ZoneId.of("Asia/Tokyo"));
    final List<String> told = new ArrayList<>();

    public final CityHome city;
    public final CityServer server;
    public final String municipality;

    public EnrollingCity(Path directory) throws Exception {
        this.directory = directory;
        city = city("city");
        city.keepProfile(Files.readString(PROFILE));
        municipality = Profiles.read(PROFILE).id();
        server = new CityServer(city, ServerAddress.loopback(0), clock);
        server.start();
    }

    @Override
    public void close() {
        server.close();
        city.close();
    }

    public CityHome city(String name) throws Exception {
        var folder = new CityFolder(directory.resolve(name));
        folder.create("city:" + name, PASSPHRASE, new PasswordCost(64, 1, 1), Clock.systemUTC(), random);
        return CityHome.open(folder, PASSPHRASE, clock, random);
    }

    public StationHome home(String name) {
        return new StationHome(directory.resolve(name));
    }

    public URI address() {
        return URI.create("https://127.0.0.1:" + server.port());
    }

    public EnrolmentCode code(String station) throws Exception {
        return EnrolmentCode.parse(city.offer(new StationName(municipality, "city-hall", station), address())
                .text());
    }

    public CityPlace enrol(StationHome home, EnrolmentCode code) throws Exception {
        return cheap(home, random).run(code, new EnrolmentLink(code), FIRST, told::add);
    }

    public EnrolmentFault refused(StationHome home, EnrolmentCode code) {
        return assertThrows(EnrolmentException.class, () -> enrol(home, code)).fault();
    }

    /** An enrolment whose code costs next to nothing to try. */
    public static StationEnrolment cheap(StationHome home, SecureRandom random) {
        return new StationEnrolment(home, random, new PasswordCost(64, 1, 1));
    }
}
