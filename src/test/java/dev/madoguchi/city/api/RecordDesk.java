package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.TestClients.client;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running city, a station of it, and how the station puts records there. */
final class RecordDesk implements AutoCloseable {
    static final byte[] PLAIN = "MARKER 山田 花子".getBytes(StandardCharsets.UTF_8);
    static final JsonMapper JSON = new JsonMapper();

    final TestCity city;
    final StationIdentity station;
    final HttpClient client;

    RecordDesk(Path directory) throws Exception {
        city = TestCity.create(directory.resolve("city"));
        station = city.station("W-01");
        client = client(station.tls());
    }

    @Override
    public void close() {
        client.shutdownNow();
        station.close();
        city.close();
    }

    static List<Integer> statuses(JsonNode records) {
        List<Integer> statuses = new ArrayList<>();
        records.forEach(record -> statuses.add(record.path("status").intValue()));
        return statuses;
    }

    static String reason(HttpResponse<String> answer) {
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("content-type").orElse(""));
        return JSON.readTree(answer.body()).path("reason").stringValue();
    }

    HttpResponse<String> put(Envelope envelope) throws IOException, InterruptedException {
        return put(envelope.header().id().toString(), envelope.bytes());
    }

    HttpResponse<String> put(String id, byte[] body) throws IOException, InterruptedException {
        return send(client, request(id, BodyPublishers.ofByteArray(body)));
    }

    HttpRequest request(String id, BodyPublisher body) {
        return HttpRequest.newBuilder(city.address().resolve("/api/v1/records/" + id))
                .timeout(Duration.ofSeconds(20))
                .PUT(body)
                .build();
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
