package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.RecordDesk.JSON;
import static dev.madoguchi.city.api.RecordDesk.PLAIN;
import static dev.madoguchi.city.api.RecordDesk.reason;
import static dev.madoguchi.city.api.RecordDesk.send;
import static dev.madoguchi.city.api.RecordDesk.statuses;
import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.Envelope;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.http.HttpRequest;
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
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CityServerTest {
    @TempDir
    private static Path directory;

    private static RecordDesk desk;

    @BeforeAll
    static void openTheCity() throws Exception {
        desk = new RecordDesk(directory);
    }

    @AfterAll
    static void closeTheCity() {
        desk.close();
    }

    @Test
    void storesARecordOnceHoweverOftenItComes() throws Exception {
        Envelope envelope = desk.city.seal(desk.station, PLAIN);

        HttpResponse<String> first = desk.put(envelope);
        HttpResponse<String> second = desk.put(envelope);

        assertEquals(201, first.statusCode());
        assertEquals(200, second.statusCode());
        assertEquals(first.body(), second.body());
    }

    @Test
    void storesARecordOnceWhenItComesManyTimesAtOnce() throws Exception {
        Envelope envelope = desk.city.seal(desk.station, PLAIN);
        HttpRequest request =
                desk.request(envelope.header().id().toString(), BodyPublishers.ofByteArray(envelope.bytes()));

        List<HttpResponse<String>> answers =
                Stream.generate(() -> desk.client.sendAsync(request, BodyHandlers.ofString()))
                        .limit(8)
                        .toList()
                        .stream()
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
        Envelope first = desk.city.seal(desk.station, id, PLAIN);
        Envelope other = desk.city.seal(desk.station, id, PLAIN);
        assertEquals(201, desk.put(first).statusCode());

        HttpResponse<String> refused = desk.put(other);

        assertEquals(409, refused.statusCode());
        assertEquals("CONFLICT", reason(refused));
        assertEquals(200, desk.put(first).statusCode());
        assertEquals(
                List.of(other.sha256()), desk.city.home().vaults().records().conflicts(MUNICIPALITY, id));
    }

    @Test
    void keepsConflictingBytesAsEvidenceOnce() throws Exception {
        UUID id = UUID.randomUUID();
        desk.put(desk.city.seal(desk.station, id, PLAIN));
        Envelope other = desk.city.seal(desk.station, id, PLAIN);

        desk.put(other);
        desk.put(other);

        assertEquals(
                List.of(other.sha256()), desk.city.home().vaults().records().conflicts(MUNICIPALITY, id));
    }

    @Test
    void signsReceiptsThatOthersCanCheck() throws Exception {
        Envelope envelope = desk.city.seal(desk.station, PLAIN);

        String receipt = desk.put(envelope).body();

        JsonNode says = verified(
                receipt,
                JSON.readTree(desk.station.pins().receipt().toJwk()).path("x").stringValue());
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
    void takesASequenceAndAnswersForEachRecord() throws Exception {
        Envelope known = desk.city.seal(desk.station, PLAIN);
        Envelope fresh = desk.city.seal(desk.station, PLAIN);
        byte[] altered = desk.city.seal(desk.station, PLAIN).bytes();
        altered[altered.length - 1] ^= 1;
        desk.put(known);
        var body = new ByteArrayOutputStream();
        body.write(known.bytes());
        body.write(altered);
        body.write(fresh.bytes());
        body.write(new byte[] {1, 2, 3});

        HttpResponse<String> answer = send(
                desk.client,
                HttpRequest.newBuilder(desk.city.address().resolve("/api/v1/records"))
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());

        JsonNode records = JSON.readTree(answer.body()).path("records");
        assertEquals(200, answer.statusCode());
        assertEquals(List.of(200, 422, 201, 422), statuses(records));
        assertEquals(desk.put(known).body(), records.get(0).path("receipt").stringValue());
        assertEquals("SIGNATURE", records.get(1).path("reason").stringValue());
        assertEquals(desk.put(fresh).body(), records.get(2).path("receipt").stringValue());
        assertEquals("NOT_AN_ENVELOPE", records.get(3).path("reason").stringValue());
    }

    @Test
    void holdsNothingThatItCouldRead() throws Exception {
        Envelope envelope = desk.city.seal(desk.station, PLAIN);
        assertEquals(201, desk.put(envelope).statusCode());
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
                desk.client,
                HttpRequest.newBuilder(desk.city.address().resolve("/api/v1/health"))
                        .build());

        assertEquals(200, answer.statusCode());
        assertEquals(
                JSON.createObjectNode().put("station", "W-01").put("time", TestCity.NOON.toString()),
                JSON.readTree(answer.body()));
    }

    @Test
    void knowsNoOtherAddress() throws Exception {
        HttpResponse<String> answer = send(
                desk.client,
                HttpRequest.newBuilder(desk.city.address().resolve("/api/v1/stations"))
                        .build());

        assertEquals(404, answer.statusCode());
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
}
