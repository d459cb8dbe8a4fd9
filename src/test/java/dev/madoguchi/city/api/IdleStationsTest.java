package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.sync.StationIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Stations that only wait for their queue to change, more of them than there are threads, connections to the database or places. */
class IdleStationsTest {
    private static final String QUEUE = "/api/v1/queue/" + TestCity.MUNICIPALITY + "/main/";
    private static final int MANY = 1200;
    private static final int FEW = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private TestCity city;
    private StationIdentity station;
    private HttpClient client;
    private HttpClient other;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory);
        station = city.station("W-01");
        client = client();
        other = client();
    }

    @AfterEach
    void close() {
        other.shutdownNow();
        client.shutdownNow();
        station.close();
        city.close();
    }

    @Test
    void letsMoreThanAThousandWaitAndServesOthersMeanwhile() throws Exception {
        join(city.address());

        List<CompletableFuture<HttpResponse<String>>> waiting = wait(city.address(), MANY);
        int health = other.send(get(city.address(), "/api/v1/health"), BodyHandlers.ofString())
                .statusCode();
        long stillWaiting = waiting.stream().filter(each -> !each.isDone()).count();
        List<Integer> statuses = statuses(waiting);

        assertEquals(200, health);
        assertTrue(stillWaiting > 0, "all had their answers before the other");
        assertEquals(Collections.nCopies(MANY, 200), statuses);
    }

    @Test
    void sendsOneTooManyAwayForAWhileAndGoesOn() throws Exception {
        var limits = new Limits(StationPace.usual(), new DiskRoom(() -> Long.MAX_VALUE), FEW);
        try (CityServer server = new CityServer(
                city.home(),
                ServerAddress.loopback(0),
                QueueSettings.usual(),
                limits,
                Clock.fixed(TestCity.NOON, ZoneOffset.UTC))) {
            server.start();
            URI address = URI.create("https://127.0.0.1:" + server.port());
            join(address);

            List<CompletableFuture<HttpResponse<String>>> waiting = wait(address, FEW + 3);
            List<HttpResponse<String>> refused = new ArrayList<>();
            for (CompletableFuture<HttpResponse<String>> each : waiting) {
                HttpResponse<String> answer = each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (answer.statusCode() != 200) {
                    refused.add(answer);
                }
            }
            int again = other.send(get(address, QUEUE + "events"), BodyHandlers.ofString())
                    .statusCode();

            assertEquals(
                    Collections.nCopies(3, 503),
                    refused.stream().map(HttpResponse::statusCode).toList());
            for (HttpResponse<String> answer : refused) {
                assertEquals(Optional.of("5"), answer.headers().firstValue("Retry-After"));
                assertEquals(
                        "BUSY",
                        new JsonMapper().readTree(answer.body()).path("reason").stringValue());
            }
            assertEquals(200, again);
        }
    }

    private List<CompletableFuture<HttpResponse<String>>> wait(URI server, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> client.sendAsync(get(server, QUEUE + "events?wait=15"), BodyHandlers.ofString()))
                .toList();
    }

    private static List<Integer> statuses(List<CompletableFuture<HttpResponse<String>>> waiting) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> each : waiting) {
            statuses.add(each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).statusCode());
        }
        return statuses;
    }

    private void join(URI server) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve(QUEUE + "join"))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(QueueJson.bytes(SiteSign.unknown("main"))))
                .build();
        assertEquals(200, other.send(request, BodyHandlers.discarding()).statusCode());
    }

    private static HttpRequest get(URI server, String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).build();
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(station.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }
}
