package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.Administrator;
import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.ConsoleDeeds;
import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Published;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.city.console.ConsoleRole;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class AdministrationTest {
    private static final Terms TERMS = new Terms(TestCity.DAY, "市民課", "");

    @TempDir
    private Path directory;

    private TestCity city;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory.resolve("city"));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void doesWhatTheHolderOfTheKeysAsksWhileTheServerRuns() throws Exception {
        try (StationIdentity station = city.station("W-01");
                RunningCity running = administrator()) {
            running.keepProfile(Files.readString(Path.of("sample-config/kokubunji.yaml")));
            var offer = running.offer(new StationName("kokubunji", "city-hall", "K01"), city.address());
            running.revoke(MUNICIPALITY, "W-01");

            assertEquals(city.address(), EnrolmentCode.parse(offer.text()).server());
            assertEquals(city.home().enrolled(), running.enrolled());
            assertTrue(running.enrolled().getFirst().revoked().isPresent());
            assertEquals(403, status(station, "/api/v1/health", "GET"));
        }
    }

    @Test
    void keepsTheConsolesAccountsAndNetworksWhileTheServerRuns() throws Exception {
        try (RunningCity running = administrator()) {
            ConsoleDeeds console = running.console();
            String once = console.add(MUNICIPALITY, "chief", ConsoleRole.ADMINISTRATOR);
            console.allow(MUNICIPALITY, "10.20.0.0/16");
            console.lock(MUNICIPALITY, "chief", true);

            assertEquals(16, once.length());
            assertEquals(city.home().console().accounts(MUNICIPALITY), console.accounts(MUNICIPALITY));
            assertTrue(console.accounts(MUNICIPALITY).getFirst().locked());
            assertEquals(List.of("10.20.0.0/16"), console.networks(MUNICIPALITY));
            assertNotEquals(once, console.reset(MUNICIPALITY, "chief"));
            console.forbid(MUNICIPALITY, "10.20.0.0/16");
            assertEquals(List.of(), console.networks(MUNICIPALITY));
        }
    }

    @Test
    void saysWhatIsWrongWithAnAccountOrANetwork() throws Exception {
        try (RunningCity running = administrator()) {
            ConsoleDeeds console = running.console();
            console.add(MUNICIPALITY, "chief", ConsoleRole.VIEWER);

            assertFault(CityFault.CONSOLE_USER_EXISTS, () -> console.add(MUNICIPALITY, "chief", ConsoleRole.VIEWER));
            assertFault(CityFault.CONSOLE_NAME, () -> console.add(MUNICIPALITY, "<b>", ConsoleRole.VIEWER));
            assertFault(CityFault.CONSOLE_USER_UNKNOWN, () -> console.reset(MUNICIPALITY, "nobody"));
            assertFault(CityFault.CONSOLE_NETWORK, () -> console.allow(MUNICIPALITY, "10.20.0.0/33"));
            assertFault(CityFault.CONSOLE_NETWORK, () -> console.forbid(MUNICIPALITY, "10.20.0.0/16"));
        }
    }

    private static void assertFault(CityFault fault, Executable deed) {
        assertEquals(fault, assertThrows(CityException.class, deed).fault());
    }

    @Test
    void listsWhatWasPublishedPageByPage() throws Exception {
        int all = PublishingDeeds.PAGE + 1;
        try (RunningCity running = administrator()) {
            running.keepProfile(Files.readString(Path.of("sample-config/kokubunji.yaml")));
            PublishingDeeds own = city.home().publishing();
            for (int each = 0; each < all; each++) {
                String text = "id: heat%d\ntitle: 暑さ\ntext: 水をどうぞ\n".formatted(each);
                own.publish(new Draft("kokubunji", "", PublishedKind.ANNOUNCEMENT, "heat.yaml", text), TERMS);
            }
            PublishingDeeds publishing = running.publishing();

            List<Published> first = publishing.published("kokubunji", 0);
            List<Published> second =
                    publishing.published("kokubunji", first.getLast().seq());

            assertEquals(PublishingDeeds.PAGE, first.size());
            assertEquals(
                    List.of("heat" + (all - 1)),
                    second.stream().map(each -> each.series().name()).toList());
            assertEquals(List.of(), publishing.published("kokubunji", all));
            assertEquals(List.of(), publishing.published("koganei", 0));
            assertEquals(List.of(), publishing.proposals("kokubunji", 0));
        }
    }

    @Test
    void letsNoStationAdminister() throws Exception {
        try (StationIdentity station = city.station("Madoguchi administrator")) {
            assertEquals(401, status(station, "/api/v1/administration/stations", "GET"));
            assertEquals(401, status(station, "/api/v1/administration/codes", "POST"));
            assertEquals(401, status(station, "/api/v1/administration/console", "GET"));
            assertEquals(401, status(station, "/api/v1/administration/console/accounts", "POST"));
        }
    }

    @Test
    void letsAnAdministratorDoNothingThatIsAStations() throws Exception {
        var tls = Administrator.tls(city.folder(), TestCity.PASSPHRASE, Clock.systemUTC(), new SecureRandom());
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
            var request = HttpRequest.newBuilder(city.address().resolve("/api/v1/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();

            assertEquals(401, client.send(request, BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void tellsTheAdministratorWhatIsWrong() throws Exception {
        try (RunningCity running = administrator()) {
            CityException unknown = assertThrows(CityException.class, () -> running.revoke(MUNICIPALITY, "W-99"));
            CityException wrong = assertThrows(CityException.class, () -> running.keepProfile("id: 1"));

            assertEquals(CityFault.UNKNOWN_STATION, unknown.fault());
            assertEquals(CityFault.PROFILE, wrong.fault());
        }
    }

    @Test
    void refusesABodyThatIsTooLargeOrNoRequest() throws Exception {
        try (StationIdentity station = city.station("W-01")) {
            assertEquals(413, post(station, "x".repeat(8 * 1024 + 1)));
            assertEquals(422, post(station, "[]"));
            assertEquals(422, post(station, "{\"secret\":\"AAAA\",\"signing\":{},\"tls\":\"AAAA\"}"));
            assertEquals(422, post(station, "{"));
        }
    }

    private RunningCity administrator() throws Exception {
        return new RunningCity(
                city.address(),
                Administrator.tls(city.folder(), TestCity.PASSPHRASE, Clock.systemUTC(), new SecureRandom()));
    }

    private int post(StationIdentity station, String body) throws Exception {
        return send(station, "/api/v1/enrolments", "POST", body);
    }

    private int status(StationIdentity station, String path, String method) throws Exception {
        return send(station, path, method, "");
    }

    private int send(StationIdentity station, String path, String method, String body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(station.tls()).build()) {
            var request = HttpRequest.newBuilder(city.address().resolve(path))
                    .timeout(Duration.ofSeconds(10))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
