package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Practice at the station of a real city leaves no trace there: tallies, ledger, trail and outbox lie in the station's files, and of
 * those, and of the city's, not one byte is another after a whole visit of practice.
 */
class PracticeBesideTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();

    @Test
    void leavesNoTraceInTheStationWhoseRulesItFollows() throws Exception {
        StationHome home = enrolled();
        Map<String, String> before = digests();

        Practice.Place place = Practice.beside(home, CLOCK);
        MadeCity.copy(Practice.cityOf(place), place.profile().name());
        boolean delivered;
        try (Practice practice = Practice.open(place, new Texts(Locale.JAPANESE), CLOCK)) {
            PractisedVisit.serveOneVisitor(practice, place);
            delivered = !files(practice.home().envelopes()).isEmpty();
        }

        assertTrue(delivered, "the visit of practice went its whole way");
        assertFalse(place.folder().startsWith(home.root()), "practice has a folder of its own");
        Map<String, String> after = digests();
        after.keySet().removeIf(file -> folder.resolve(file).startsWith(place.folder()));
        assertEquals(before, after);
    }

    /** What the comparison rests on: one line more in the trail of the station would be another byte. */
    @Test
    void wouldSeeOneByteMoreInAnyFile() throws Exception {
        StationHome home = enrolled();
        Map<String, String> before = digests();
        Path store = files(home.root()).getFirst();

        Files.write(store, new byte[] {1}, StandardOpenOption.APPEND);

        assertFalse(before.equals(digests()));
    }

    private StationHome enrolled() throws Exception {
        var made = new CityFolder(folder.resolve("city"));
        made.create("city:kokubunji", PASSPHRASE, new PasswordCost(64, 1, 1), CLOCK, random);
        try (CityHome city = CityHome.open(made, PASSPHRASE, CLOCK, random)) {
            city.keepProfile(Files.readString(Path.of("sample-config", "kokubunji.yaml")));
            try (CityServer server = new CityServer(city, ServerAddress.loopback(0), CLOCK)) {
                server.start();
                URI here = URI.create("https://127.0.0.1:" + server.port());
                var name = new StationName("kokubunji", "city-hall", "W-01");
                EnrolmentCode code = EnrolmentCode.parse(city.offer(name, here).text());
                StationHome home = new StationHome(folder.resolve("station"));
                new StationEnrolment(home, random)
                        .run(
                                code,
                                new EnrolmentLink(code),
                                new Person("1001", "国分 一郎", Role.SUPERVISOR),
                                password -> {});
                return home;
            }
        }
    }

    private Map<String, String> digests() throws IOException, GeneralSecurityException {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files(folder)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
        }
        return digests;
    }

    private static List<Path> files(Path within) throws IOException {
        try (Stream<Path> files = Files.walk(within)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
