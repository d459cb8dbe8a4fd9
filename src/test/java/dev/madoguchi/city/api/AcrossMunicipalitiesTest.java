package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
        city.home().vaults().records().store(record, TestCity.NOON);
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
        assertEquals(1, city.home().vaults().records().count(TestCity.MUNICIPALITY));
        assertEquals(0, city.home().vaults().records().count(OTHERS));
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
                        .vaults()
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

    @Test
    void knowsNothingOfTheOthersUploads() throws Exception {
        String upload = "/api/v1/uploads/" + record.sha256();
        byte[] part = Arrays.copyOf(record.bytes(), 10);
        send(station, request(upload).header("Upload-Offset", "0").method("PATCH", BodyPublishers.ofByteArray(part)));

        String end = upload + "/" + record.header().id();
        var ended = request(end)
                .header("Upload-Length", Integer.toString(record.bytes().length))
                .POST(BodyPublishers.noBody());

        assertEquals("{\"offset\":10}", get(station, upload).body());
        assertEquals("{\"offset\":0}", get(othersStation, upload).body());
        assertEquals(412, send(othersStation, ended).statusCode());
    }

    @Test
    void givesEachItsOwnHalfOfADaysKeyAndDestroysNoOther() throws Exception {
        String share = "/api/v1/shares/" + TestCity.DAY + "/day";
        try (StationIdentity namesake = city.station(new StationName(OTHERS, "main", "W-01"))) {
            String own =
                    send(station, request(share).PUT(BodyPublishers.noBody())).body();
            String others =
                    send(namesake, request(share).PUT(BodyPublishers.noBody())).body();

            send(namesake, request(share).DELETE());

            assertNotEquals(own, others);
            assertEquals(
                    own,
                    send(station, request(share).PUT(BodyPublishers.noBody())).body());
        }
    }

    @Test
    void keepsTheHeadsOfNamesakesApart() throws Exception {
        String path = "/api/v1/audit-heads/" + TestCity.DAY;
        try (StationIdentity namesake = city.station(new StationName(OTHERS, "main", "W-01"))) {
            int own = send(station, request(path).PUT(BodyPublishers.ofString(head(station))))
                    .statusCode();
            int stolen = send(namesake, request(path).PUT(BodyPublishers.ofString(head(station))))
                    .statusCode();

            assertEquals(201, own);
            assertEquals(422, stolen);
            assertEquals(
                    "{\"heads\":[],\"conflicts\":0}",
                    get(namesake, "/api/v1/audit-heads").body());
        }
    }

    private static String head(StationIdentity station) {
        ObjectNode says = JsonMapper.shared()
                .createObjectNode()
                .put("station", "W-01")
                .put("day", TestCity.DAY.toString())
                .put("seq", 1)
                .put("hash", "a".repeat(64))
                .put("signedAt", TestCity.NOON.toString());
        return Jws.sign(station.signing(), "madoguchi-audit-head+jws", says);
    }

    @Test
    void countsWhatAStationTellsForItsOwnMunicipalityOnly() throws Exception {
        String tally = "{\"day\":\"2026-11-20\",\"hour\":12,\"totals\":{\"sealed\":3}}";

        int told = send(othersStation, request("/api/v1/tallies").PUT(BodyPublishers.ofString(tally)))
                .statusCode();

        assertEquals(200, told);
        assertEquals(List.of(), city.home().vaults().tallies().hours(TestCity.MUNICIPALITY, TestCity.DAY));
        assertEquals(
                1, city.home().vaults().tallies().hours(OTHERS, TestCity.DAY).size());
    }

    @Test
    void leavesADemonstrationTheStationsOfItsOwnMunicipalityOnly() throws Exception {
        Path out = directory.resolve("keys-of-the-demonstration");
        try (CityPrivateKey sealing = city.folder().openSealingKey(TestCity.PASSPHRASE)) {
            city.home().demonstrationKeys().export(out, TestCity.MUNICIPALITY, sealing);
        }

        String stations = Files.readString(out.resolve("stations.jwk"));

        assertTrue(stations.contains(station.signing().verifyingKey().keyId()), stations);
        assertFalse(stations.contains(othersStation.signing().verifyingKey().keyId()), stations);
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
