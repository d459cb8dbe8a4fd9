package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.SettableClock;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.sync.Sync;
import dev.madoguchi.sync.SyncProblem;
import dev.madoguchi.sync.SyncReport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The real server at a pace of three requests at once and one each second, by a time of the test's. */
class PacedServerTest {
    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock(TestCity.NOON);
    private final AtomicLong nanos = new AtomicLong();

    private TestCity city;
    private StationIdentity station;
    private CityServer server;
    private HttpClient client;

    @BeforeEach
    void start() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        station = city.station("W-01");
        server = new CityServer(
                city.home(),
                ServerAddress.loopback(0),
                QueueSettings.usual(),
                new Limits(
                        new StationPace(1, 3, nanos::get), new DiskRoom(() -> Long.MAX_VALUE), Limits.USUALLY_WAITING),
                Clock.fixed(TestCity.NOON, ZoneOffset.UTC));
        server.start();
        client = TestClients.client(station.tls());
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
        station.close();
        city.close();
    }

    @Test
    void sendsAStationThatAsksTooOftenAwayAndSaysForHowLong() throws Exception {
        List<Integer> first = List.of(
                get("/api/v1/health").statusCode(),
                get("/api/v1/health").statusCode(),
                get("/api/v1/health").statusCode());

        HttpResponse<String> refused = get("/api/v1/health");

        assertEquals(List.of(200, 200, 200), first);
        assertEquals(429, refused.statusCode());
        assertEquals(
                "TOO_OFTEN",
                new JsonMapper().readTree(refused.body()).path("reason").stringValue());
        assertEquals(Optional.of("5"), refused.headers().firstValue("Retry-After"));
    }

    @Test
    void makesTheStationWaitAsLongAsItAskedAndLosesNothing() throws Exception {
        try (StationKey key = StationKey.generate(new SecureRandom());
                Database database = Database.open(directory.resolve("store"), key, Clock.systemUTC())
                        .database();
                Sync sync = new Sync(
                        outbox(database),
                        new CityLink(address(), station.tls()),
                        station.receipts(),
                        clock,
                        new Random(1))) {
            Outbox outbox = outbox(database);
            for (int i = 0; i < 5; i++) {
                assertTrue(outbox.add(city.seal(station, new byte[] {1})));
            }

            SyncReport first = sync.runOnce();
            clock.advance(Duration.ofSeconds(4));
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(4));
            SyncReport early = sync.runOnce();
            List<OutboxRow> waiting = waiting(outbox);
            clock.advance(Duration.ofSeconds(1));
            SyncReport last = sync.runOnce();

            assertEquals(new SyncReport(3, 0, 1, Optional.of(SyncProblem.BUSY), Duration.ofSeconds(5)), first);
            assertEquals(new SyncReport(0, 0, 0, Optional.of(SyncProblem.BUSY), Duration.ofSeconds(1)), early);
            assertEquals(2, waiting.size());
            assertEquals(1, waiting.stream().mapToInt(OutboxRow::attempts).sum());
            assertEquals(
                    List.of(Optional.of("sync.BUSY")),
                    waiting.stream()
                            .filter(row -> row.attempts() == 1)
                            .map(OutboxRow::reason)
                            .toList());
            assertEquals(2, last.receipted());
            assertEquals(List.of(), waiting(outbox));
        }
    }

    @Test
    void refusesWhatNoStationSendsAndGoesOn() throws Exception {
        String record = "/api/v1/records/";

        int longAddress = get(record + "a".repeat(20_000)).statusCode();
        int longHeader = client.send(
                        request(record).header("X-Long", "a".repeat(40_000)).build(), BodyHandlers.ofString())
                .statusCode();
        int method = client.send(
                        request(record)
                                .method("BREW", BodyPublishers.ofString("coffee"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();

        for (int status : List.of(longAddress, longHeader, method)) {
            assertTrue(status >= 400 && status < 500, "status " + status);
        }
        assertEquals(200, get("/api/v1/health").statusCode());
    }

    @Test
    void tellsBrowsersToDoNothingWithItsAnswers() throws Exception {
        HttpResponse<String> answer = get("/api/v1/health");

        assertEquals(Optional.of("nosniff"), answer.headers().firstValue("X-Content-Type-Options"));
        assertEquals(Optional.of("no-store"), answer.headers().firstValue("Cache-Control"));
        assertEquals(
                Optional.of("default-src 'none'; frame-ancestors 'none'"),
                answer.headers().firstValue("Content-Security-Policy"));
        assertFalse(answer.headers().firstValue("Server").isPresent());
    }

    private Outbox outbox(Database database) {
        return new Outbox(database, directory.resolve("envelopes"), clock);
    }

    private static List<OutboxRow> waiting(Outbox outbox) {
        return outbox.rows().stream()
                .filter(row -> row.state() != OutboxState.RECEIPTED)
                .toList();
    }

    private URI address() {
        return URI.create("https://127.0.0.1:" + server.port());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }
}
