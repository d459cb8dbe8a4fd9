package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two municipalities on one server: one's certificates with the other's ids, days and names. */
class AcrossMunicipalitiesTest {
    private static final String OTHERS = "132012";

    @TempDir
    private Path directory;

    private TestCity city;
    private StationIdentity station;
    private StationIdentity desk;
    private StationIdentity othersStation;
    private StationIdentity othersDesk;
    private Envelope record;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory);
        station = city.station("W-01");
        desk = city.station(new StationName(TestCity.MUNICIPALITY, CityHome.DESK_SITE, "D-01"));
        othersStation = city.station(new StationName(OTHERS, "main", "W-77"));
        othersDesk = city.station(new StationName(OTHERS, CityHome.DESK_SITE, "D-77"));
        record = city.seal(station, new byte[] {1});
        city.home().records().store(record, TestCity.NOON);
    }

    @AfterEach
    void close() {
        othersDesk.close();
        othersStation.close();
        desk.close();
        station.close();
        city.close();
    }

    @Test
    void showsADeskTheRecordsOfItsOwnMunicipalityOnly() throws Exception {
        String id = record.header().id().toString();
        String day = "/api/v1/desk/deliveries/" + TestCity.DAY;

        assertTrue(get(desk, day).body().contains(id));
        assertFalse(get(othersDesk, day).body().contains(id));
        assertEquals(200, get(desk, "/api/v1/desk/records/" + id).statusCode());
        assertEquals(404, get(othersDesk, "/api/v1/desk/records/" + id).statusCode());
    }

    @Test
    void tellsADeskTheStationsOfItsOwnMunicipalityOnly() throws Exception {
        String own = get(desk, "/api/v1/desk/stations").body();
        String others = get(othersDesk, "/api/v1/desk/stations").body();

        assertTrue(own.contains("W-01") && !own.contains("W-77"), own);
        assertTrue(others.contains("W-77") && !others.contains("W-01"), others);
    }

    @Test
    void refusesARecordOfAnotherMunicipalityAndKeepsNothingOfIt() throws Exception {
        Envelope stolen = city.seal(station, new byte[] {2});

        HttpResponse<String> answer = send(
                othersStation,
                request("/api/v1/records/" + stolen.header().id()).PUT(BodyPublishers.ofByteArray(stolen.bytes())));

        assertEquals(422, answer.statusCode());
        assertEquals(1, city.home().records().count(TestCity.MUNICIPALITY));
        assertEquals(0, city.home().records().count(OTHERS));
    }

    @Test
    void takesTheSameIdInEachMunicipalityWithoutAWordOfTheOther() throws Exception {
        Envelope same = city.seal(othersStation, record.header().id(), new byte[] {3});

        HttpResponse<String> answer = send(
                othersStation,
                request("/api/v1/records/" + same.header().id()).PUT(BodyPublishers.ofByteArray(same.bytes())));

        assertEquals(201, answer.statusCode());
        assertEquals(
                record.sha256(),
                city.home()
                        .records()
                        .find(TestCity.MUNICIPALITY, record.header().id())
                        .orElseThrow()
                        .sha256());
    }

    @Test
    void keepsTheQueueToTheMunicipalitysStations() throws Exception {
        String queue = "/api/v1/queue/" + TestCity.MUNICIPALITY + "/main/";
        var sign = BodyPublishers.ofByteArray(QueueJson.bytes(SiteSign.unknown("main")));
        assertEquals(200, send(station, request(queue + "join").POST(sign)).statusCode());

        int join = send(othersStation, request(queue + "join").POST(sign)).statusCode();
        int decide = send(othersStation, request(queue + "events").POST(BodyPublishers.ofString("[]")))
                .statusCode();

        assertEquals(422, join);
        assertEquals(422, decide);
        assertEquals(422, get(othersStation, queue + "events").statusCode());
    }

    private HttpResponse<String> get(StationIdentity by, String path) throws Exception {
        return send(by, request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(city.address().resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(StationIdentity by, HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(by.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
