package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CityServerTest {
    private static final byte[] PLAIN = "MARKER 山田 花子".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path directory;

    private static TestCity city;
    private static StationIdentity station;
    private static HttpClient client;

    @BeforeAll
    static void openTheCity() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        station = city.station("W-01");
        client = client(station.tls());
    }

    @AfterAll
    static void closeTheCity() {
        client.shutdownNow();
        station.close();
        city.close();
    }

    @Test
    void storesARecordOnceHoweverOftenItComes() throws Exception {
        Envelope envelope = city.seal(station, PLAIN);

        HttpResponse<String> first = put(envelope);
        HttpResponse<String> second = put(envelope);

        assertEquals(201, first.statusCode());
        assertEquals(200, second.statusCode());
        assertEquals(first.body(), second.body());
    }

    @Test
    void storesARecordOnceWhenItComesManyTimesAtOnce() throws Exception {
        Envelope envelope = city.seal(station, PLAIN);
        HttpRequest request = request(envelope.header().id().toString(), BodyPublishers.ofByteArray(envelope.bytes()));

        List<HttpResponse<String>> answers =
                Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString())).limit(8).toList().stream()
                        .map(answer -> answer.orTimeout(20, TimeUnit.SECONDS).join())
                        .toList();

        assertEquals(
                List.of(200, 200, 200, 200, 200, 200, 200, 201),
                answers.stream().map(HttpResponse::statusCode).sorted().toList());
        assertEquals(1, answers.stream().map(HttpResponse::body).distinct().count());
    }

    @Test
    void keepsTheFirstBytesWhenOthersComeUnderTheSameId() throws Exception {
        UUID id = UUID.randomUUID();
        Envelope first = city.seal(station, id, PLAIN);
        Envelope other = city.seal(station, id, PLAIN);
        assertEquals(201, put(first).statusCode());

        HttpResponse<String> refused = put(other);

        assertEquals(409, refused.statusCode());
        assertEquals("CONFLICT", reason(refused));
        assertEquals(200, put(first).statusCode());
        assertEquals(List.of(other.sha256()), city.home().vaults().records().conflicts(MUNICIPALITY, id));
    }

    @Test
    void keepsConflictingBytesAsEvidenceOnce() throws Exception {
        UUID id = UUID.randomUUID();
        put(city.seal(station, id, PLAIN));
        Envelope other = city.seal(station, id, PLAIN);

        put(other);
        put(other);

        assertEquals(List.of(other.sha256()), city.home().vaults().records().conflicts(MUNICIPALITY, id));
    }

    @Test
    void signsReceiptsThatOthersCanCheck() throws Exception {
        Envelope envelope = city.seal(station, PLAIN);

        String receipt = put(envelope).body();

        JsonNode says = verified(
                receipt,
                JSON.readTree(station.pins().receipt().toJwk()).path("x").stringValue());
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(envelope.bytes()));
        var record = JSON.createObjectNode()
                .put("id", envelope.header().id().toString())
                .put("sha256", sha256);
        assertEquals(Set.of("iss", "station", "receivedAt", "seq", "records"), Set.copyOf(says.propertyNames()));
        assertEquals("city:131016", says.path("iss").stringValue());
        assertEquals("W-01", says.path("station").stringValue());
        assertEquals("2026-11-20T03:00:00.123Z", says.path("receivedAt").stringValue());
        assertTrue(says.path("seq").longValue() > 0);
        assertEquals(JSON.createArrayNode().add(record), says.path("records"));
    }

    @Test
    void refusesARecordWithOneByteAltered() throws Exception {
        Envelope envelope = city.seal(station, PLAIN);
        byte[] bytes = envelope.bytes();
        long before = city.home().vaults().records().count(MUNICIPALITY);
        List<String> taken = new ArrayList<>();

        for (int at : alteredPlaces(bytes.length)) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            HttpResponse<String> answer = put(envelope.header().id().toString(), altered);
            if (answer.statusCode() != 422) {
                taken.add("byte " + at + ": " + answer.statusCode());
            }
        }

        assertEquals(List.of(), taken);
        assertEquals(before, city.home().vaults().records().count(MUNICIPALITY));
    }

    /** Places in the frame, the header, the sealed part and the signature. */
    private static int[] alteredPlaces(int length) {
        return IntStream.concat(
                        IntStream.iterate(0, at -> at < 400, at -> at + 31),
                        IntStream.of(length / 2, length - 68, length - 64, length - 32, length - 1))
                .toArray();
    }

    @Test
    void refusesARecordSentToAnotherAddressThanItsOwn() throws Exception {
        Envelope envelope = city.seal(station, PLAIN);
        String id = envelope.header().id().toString();

        for (String address : List.of(UUID.randomUUID().toString(), id.toUpperCase(Locale.ROOT), "1-1-1-1-1", "x")) {
            HttpResponse<String> answer = put(address, envelope.bytes());

            assertEquals(422, answer.statusCode());
            assertEquals("OTHER_ID", reason(answer));
        }
    }

    @Test
    void refusesARecordOfAnotherStation() throws Exception {
        try (StationIdentity other = city.station("W-02")) {
            HttpResponse<String> answer = put(city.seal(other, PLAIN));

            assertEquals("422 OTHER_STATION", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesARecordOfAnotherMunicipality() throws Exception {
        try (StationIdentity other = city.station(new StationName("271004", "main", "W-01"))) {
            HttpResponse<String> answer = put(city.seal(other, PLAIN));

            assertEquals("422 OTHER_MUNICIPALITY", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesARecordSealedForAnotherKey() throws Exception {
        try (CityPrivateKey other = CityPrivateKey.generate(new SecureRandom())) {
            var sealer = new Sealer(
                    other.publicKey(), station.signing(), station.pins().name(), Clock.systemUTC());

            HttpResponse<String> answer = put(sealer.seal(UUID.randomUUID(), "visit", TestCity.DAY, PLAIN));

            assertEquals("422 UNKNOWN_KEY", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesARecordSignedByANeighbourInTheStationsName() throws Exception {
        try (SigningKey other = SigningKey.generate(new SecureRandom())) {
            var sealer =
                    new Sealer(station.pins().sealing(), other, station.pins().name(), Clock.systemUTC());

            HttpResponse<String> answer = put(sealer.seal(UUID.randomUUID(), "visit", TestCity.DAY, PLAIN));

            assertEquals("422 SIGNATURE", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesWhatIsNoEnvelope() throws Exception {
        byte[] whole = city.seal(station, PLAIN).bytes();
        byte[] deep = new byte[1_000_000];
        Arrays.fill(deep, (byte) 0x81);
        byte[] longText = {(byte) 0xA1, 0x61, 'v', 0x5B, 0x7F, -1, -1, -1, -1, -1, -1, -1};
        byte[] manyEntries = {(byte) 0xBB, 0x7F, -1, -1, -1, -1, -1, -1, -1};

        for (byte[] body : List.of(
                new byte[0],
                "{}".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, whole.length + 1),
                Arrays.copyOf(whole, 20),
                deep,
                longText,
                manyEntries)) {
            HttpResponse<String> answer = put(UUID.randomUUID().toString(), body);

            assertEquals("422 NOT_AN_ENVELOPE", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesMoreBytesThanARecordMayHave() throws Exception {
        byte[] large = new byte[Envelope.MAX_BYTES + 1];
        String id = UUID.randomUUID().toString();

        HttpResponse<String> announced = put(id, large);
        HttpResponse<String> unannounced =
                send(client, request(id, BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large))));

        assertEquals("413 TOO_LARGE", announced.statusCode() + " " + reason(announced));
        assertEquals("413 TOO_LARGE", unannounced.statusCode() + " " + reason(unannounced));
    }

    @Test
    void takesASequenceAndAnswersForEachRecord() throws Exception {
        Envelope known = city.seal(station, PLAIN);
        Envelope fresh = city.seal(station, PLAIN);
        byte[] altered = city.seal(station, PLAIN).bytes();
        altered[altered.length - 1] ^= 1;
        put(known);
        var body = new ByteArrayOutputStream();
        body.write(known.bytes());
        body.write(altered);
        body.write(fresh.bytes());
        body.write(new byte[] {1, 2, 3});

        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(city.address().resolve("/api/v1/records"))
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());

        JsonNode records = JSON.readTree(answer.body()).path("records");
        assertEquals(200, answer.statusCode());
        assertEquals(List.of(200, 422, 201, 422), statuses(records));
        assertEquals(put(known).body(), records.get(0).path("receipt").stringValue());
        assertEquals("SIGNATURE", records.get(1).path("reason").stringValue());
        assertEquals(put(fresh).body(), records.get(2).path("receipt").stringValue());
        assertEquals("NOT_AN_ENVELOPE", records.get(3).path("reason").stringValue());
    }

    @Test
    void storesNothingOfABodyThatIsCutOff() throws Exception {
        Envelope envelope = city.seal(station, PLAIN);
        byte[] bytes = envelope.bytes();
        long before = city.home().vaults().records().count(MUNICIPALITY);

        try (Socket line = station.tls().getSocketFactory().createSocket("127.0.0.1", city.port())) {
            line.getOutputStream().write(head(envelope, bytes.length));
            line.getOutputStream().write(bytes, 0, bytes.length / 2);
            line.getOutputStream().flush();
        }

        assertEquals(before, city.home().vaults().records().count(MUNICIPALITY));
        assertEquals(201, put(envelope).statusCode());
    }

    @Test
    void takesNoMoreOfABodyThanWasAnnounced() throws Exception {
        Envelope envelope = city.seal(station, PLAIN);
        byte[] bytes = envelope.bytes();

        try (Socket line = station.tls().getSocketFactory().createSocket("127.0.0.1", city.port())) {
            line.setSoTimeout(10_000);
            line.getOutputStream().write(head(envelope, bytes.length - 1));
            line.getOutputStream().write(bytes);
            line.getOutputStream().flush();

            var answer = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            assertEquals("HTTP/1.1 422 Unprocessable Content", answer.readLine());
        }
    }

    private static byte[] head(Envelope envelope, int announced) {
        return "PUT /api/v1/records/%s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n"
                .formatted(envelope.header().id(), announced)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void holdsNothingThatItCouldRead() throws Exception {
        Envelope envelope = city.seal(station, PLAIN);
        assertEquals(201, put(envelope).statusCode());
        List<String> held = new ArrayList<>();

        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.contains(latin(envelope.bytes()))) {
                    held.add("envelope");
                }
                for (String charset : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "Shift_JIS")) {
                    if (bytes.contains(latin("山田 花子".getBytes(Charset.forName(charset))))) {
                        held.add(charset);
                    }
                }
            }
        }

        assertEquals(List.of("envelope"), held);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void tellsAStationThatItIsThere() throws Exception {
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(city.address().resolve("/api/v1/health")).build());

        assertEquals(200, answer.statusCode());
        assertEquals(
                JSON.createObjectNode().put("station", "W-01").put("time", TestCity.NOON.toString()),
                JSON.readTree(answer.body()));
    }

    @Test
    void knowsNoOtherAddress() throws Exception {
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(city.address().resolve("/api/v1/stations"))
                        .build());

        assertEquals(404, answer.statusCode());
    }

    private static List<Integer> statuses(JsonNode records) {
        List<Integer> statuses = new ArrayList<>();
        records.forEach(record -> statuses.add(record.path("status").intValue()));
        return statuses;
    }

    /** Checks a compact JWS with nothing but the JDK, and gives its payload. */
    private static JsonNode verified(String jws, String x) throws GeneralSecurityException {
        String[] parts = jws.split("\\.", -1);
        byte[] point = Base64.getUrlDecoder().decode(x);
        boolean odd = (point[31] & 0x80) != 0;
        point[31] &= 0x7F;
        byte[] bigEndian = new byte[point.length];
        for (int i = 0; i < point.length; i++) {
            bigEndian[i] = point[point.length - 1 - i];
        }
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian))));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static String reason(HttpResponse<String> answer) {
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("content-type").orElse(""));
        return JSON.readTree(answer.body()).path("reason").stringValue();
    }

    private static HttpResponse<String> put(Envelope envelope) throws IOException, InterruptedException {
        return put(envelope.header().id().toString(), envelope.bytes());
    }

    private static HttpResponse<String> put(String id, byte[] body) throws IOException, InterruptedException {
        return send(client, request(id, BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest request(String id, BodyPublisher body) {
        return HttpRequest.newBuilder(city.address().resolve("/api/v1/records/" + id))
                .timeout(Duration.ofSeconds(20))
                .PUT(body)
                .build();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpClient client(SSLContext tls) {
        return HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }
}
