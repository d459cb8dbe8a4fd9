package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.RecordDesk.PLAIN;
import static dev.madoguchi.city.api.RecordDesk.reason;
import static dev.madoguchi.city.api.RecordDesk.send;
import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the city does not take for a record of the station that brings it. */
class RefusedRecordTest {
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
    void refusesARecordWithOneByteAltered() throws Exception {
        Envelope envelope = desk.city.seal(desk.station, PLAIN);
        byte[] bytes = envelope.bytes();
        long before = desk.city.home().vaults().records().count(MUNICIPALITY);
        List<String> taken = new ArrayList<>();

        for (int at : alteredPlaces(bytes.length)) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            HttpResponse<String> answer = desk.put(envelope.header().id().toString(), altered);
            if (answer.statusCode() != 422) {
                taken.add("byte " + at + ": " + answer.statusCode());
            }
        }

        assertEquals(List.of(), taken);
        assertEquals(before, desk.city.home().vaults().records().count(MUNICIPALITY));
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
        Envelope envelope = desk.city.seal(desk.station, PLAIN);
        String id = envelope.header().id().toString();

        for (String address : List.of(UUID.randomUUID().toString(), id.toUpperCase(Locale.ROOT), "1-1-1-1-1", "x")) {
            HttpResponse<String> answer = desk.put(address, envelope.bytes());

            assertEquals(422, answer.statusCode());
            assertEquals("OTHER_ID", reason(answer));
        }
    }

    @Test
    void refusesARecordOfAnotherStation() throws Exception {
        try (StationIdentity other = desk.city.station("W-02")) {
            HttpResponse<String> answer = desk.put(desk.city.seal(other, PLAIN));

            assertEquals("422 OTHER_STATION", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesARecordOfAnotherMunicipality() throws Exception {
        try (StationIdentity other = desk.city.station(new StationName("271004", "main", "W-01"))) {
            HttpResponse<String> answer = desk.put(desk.city.seal(other, PLAIN));

            assertEquals("422 OTHER_MUNICIPALITY", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesARecordSealedForAnotherKey() throws Exception {
        try (CityPrivateKey other = CityPrivateKey.generate(new SecureRandom())) {
            var sealer = new Sealer(
                    other.publicKey(),
                    desk.station.signing(),
                    desk.station.pins().name(),
                    Clock.systemUTC());

            HttpResponse<String> answer = desk.put(sealer.seal(UUID.randomUUID(), "visit", TestCity.DAY, PLAIN));

            assertEquals("422 UNKNOWN_KEY", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesARecordSignedByANeighbourInTheStationsName() throws Exception {
        try (SigningKey other = SigningKey.generate(new SecureRandom())) {
            var sealer = new Sealer(
                    desk.station.pins().sealing(), other, desk.station.pins().name(), Clock.systemUTC());

            HttpResponse<String> answer = desk.put(sealer.seal(UUID.randomUUID(), "visit", TestCity.DAY, PLAIN));

            assertEquals("422 SIGNATURE", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesWhatIsNoEnvelope() throws Exception {
        byte[] whole = desk.city.seal(desk.station, PLAIN).bytes();
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
            HttpResponse<String> answer = desk.put(UUID.randomUUID().toString(), body);

            assertEquals("422 NOT_AN_ENVELOPE", answer.statusCode() + " " + reason(answer));
        }
    }

    @Test
    void refusesMoreBytesThanARecordMayHave() throws Exception {
        byte[] large = new byte[Envelope.MAX_BYTES + 1];
        String id = UUID.randomUUID().toString();

        HttpResponse<String> announced = desk.put(id, large);
        HttpResponse<String> unannounced =
                send(desk.client, desk.request(id, BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large))));

        assertEquals("413 TOO_LARGE", announced.statusCode() + " " + reason(announced));
        assertEquals("413 TOO_LARGE", unannounced.statusCode() + " " + reason(unannounced));
    }

    @Test
    void storesNothingOfABodyThatIsCutOff() throws Exception {
        Envelope envelope = desk.city.seal(desk.station, PLAIN);
        byte[] bytes = envelope.bytes();
        long before = desk.city.home().vaults().records().count(MUNICIPALITY);

        try (Socket line = desk.station.tls().getSocketFactory().createSocket("127.0.0.1", desk.city.port())) {
            line.getOutputStream().write(head(envelope, bytes.length));
            line.getOutputStream().write(bytes, 0, bytes.length / 2);
            line.getOutputStream().flush();
        }

        assertEquals(before, desk.city.home().vaults().records().count(MUNICIPALITY));
        assertEquals(201, desk.put(envelope).statusCode());
    }

    @Test
    void takesNoMoreOfABodyThanWasAnnounced() throws Exception {
        Envelope envelope = desk.city.seal(desk.station, PLAIN);
        byte[] bytes = envelope.bytes();

        try (Socket line = desk.station.tls().getSocketFactory().createSocket("127.0.0.1", desk.city.port())) {
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
}
