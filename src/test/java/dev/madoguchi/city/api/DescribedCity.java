package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static dev.madoguchi.city.api.TestClients.client;
import static dev.madoguchi.city.api.TestClients.trusting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.Administrator;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
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
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A running city with a station, whose every answer is held against openapi.yaml and remembered. */
final class DescribedCity implements AutoCloseable {
    static final String API = "/api/v1";
    static final String SHA = "a".repeat(64);

    static final String CASE = "00000000-0000-4000-8000-000000000001";
    static final String ENROL = "POST /enrolments";
    static final String RELEASE = "GET /releases/{sha256}";
    static final JsonMapper JSON = new JsonMapper();
    static final String QUEUE = "/queue/{municipality}/{site}/";
    static final List<String> BOARDS = List.of("GET " + QUEUE + "board", "GET " + QUEUE + "congestion");

    private final Set<String> seen = new TreeSet<>();
    final TestCity city;
    final StationIdentity station;
    final StationIdentity revoked;
    final HttpClient client;
    final HttpClient lockedOut;
    final HttpClient stranger;
    final ApiDescription description;

    DescribedCity(Path directory) throws Exception {
        city = TestCity.create(directory);
        station = city.station("W-01");
        revoked = city.station("W-02");
        city.home().revoke(MUNICIPALITY, "W-02");
        client = client(station.tls());
        lockedOut = client(revoked.tls());
        stranger = client(trusting(station));
        HttpRequest asked = HttpRequest.newBuilder(city.address().resolve(API + "/openapi.yaml"))
                .build();
        description =
                new ApiDescription(stranger.send(asked, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        stranger.close();
        lockedOut.close();
        client.close();
        revoked.close();
        station.close();
        city.close();
    }

    HttpClient administrator() throws Exception {
        return client(Administrator.tls(city.folder(), TestCity.PASSPHRASE, Clock.systemUTC(), new SecureRandom()));
    }

    static byte[] bytes(ObjectNode json) {
        return JSON.writeValueAsBytes(json);
    }

    static String path(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    void expect(HttpClient who, String operation, String path, byte[] body, int status, String... headers)
            throws IOException, InterruptedException {
        expect(who, city.address(), operation, path, body, status, headers);
    }

    void expect(HttpClient who, URI server, String operation, String path, byte[] body, int status, String... headers)
            throws IOException, InterruptedException {
        String method = operation.substring(0, operation.indexOf(' '));
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(API + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, "GET".equals(method) ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }

        HttpResponse<byte[]> answer = who.send(request.build(), BodyHandlers.ofByteArray());

        String told = operation + " " + answer.statusCode();
        assertEquals(operation + " " + status, told);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertEquals(List.of(), description.faults(operation, status, type, answer.body()), told);
        for (String header : description.headers(operation, status)) {
            assertTrue(answer.headers().firstValue(header).isPresent(), told + " has no " + header);
        }
        seen.add(told);
    }

    /** The answers that came, each as {@code METHOD path status}. */
    Set<String> seen() {
        return new TreeSet<>(seen);
    }

    CityServer server(boolean open, StationPace pace) {
        var queue = new QueueSettings(QueueSettings.usual().zone(), open);
        return new CityServer(
                city.home(),
                ServerAddress.loopback(0),
                queue,
                new Limits(pace, new DiskRoom(() -> Long.MAX_VALUE), Limits.USUALLY_WAITING),
                Clock.fixed(TestCity.NOON, ZoneOffset.UTC));
    }

    static URI address(CityServer server) {
        return URI.create("https://127.0.0.1:" + server.port());
    }
}
