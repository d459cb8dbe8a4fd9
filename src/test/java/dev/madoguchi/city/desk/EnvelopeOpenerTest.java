package dev.madoguchi.city.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.EnvelopeException.Reason;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

class EnvelopeOpenerTest {
    private static final UUID ID = UUID.fromString("0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    private static final byte[] JPEG = {-1, -40, -1, -32, 1, 2, 3};
    private static final byte[] PNG = {-119, 'P', 'N', 'G', 13, 10};
    private static final CBORMapper CBOR = new CBORMapper();

    private final SecureRandom random = new SecureRandom();
    private final CityPrivateKey city = CityPrivateKey.generate(random);
    private final SigningKey station = SigningKey.generate(random);
    private final EnvelopeOpener opener = new EnvelopeOpener(city, keysOf("W-01"));

    @Test
    void givesTheRecordBackAndItsPicturesApart() throws EnvelopeException {
        ObjectNode record = CBOR.createObjectNode().put("name", "山田 花子");
        record.putObject("photo").put("jpeg", JPEG).put("width", 827);
        record.putArray("papers").add(PNG).add(new byte[] {1});

        OpenedRecord opened = opener.open(seal(record).bytes());

        assertEquals(ID, opened.header().id());
        assertEquals(seal(record).header().day(), opened.header().day());
        assertEquals("""
                {"name":"山田 花子","photo":{"jpeg":{"file":"jpeg.jpg","bytes":7},"width":827},\
                "papers":[{"file":"papers.png","bytes":6},{"file":"papers.bin","bytes":1}]}""", opened.content().toString());
        assertEquals(
                List.of("jpeg.jpg", "papers.png", "papers.bin"),
                opened.pictures().stream().map(Picture::name).toList());
        assertArrayEquals(JPEG, opened.pictures().getFirst().bytes());
    }

    @Test
    void neverLetsARecordChooseWhereItsPicturesGo() throws EnvelopeException {
        ObjectNode record = CBOR.createObjectNode();
        record.put("../../etc/passwd", JPEG).put("a/b", JPEG).put("a:b", JPEG).put("", JPEG);

        OpenedRecord opened = opener.open(seal(record).bytes());

        assertEquals(
                List.of("------etc-passwd.jpg", "a-b.jpg", "a-b-2.jpg", "picture.jpg"),
                opened.pictures().stream().map(Picture::name).toList());
    }

    @Test
    void saysNothingOfThePersonWhenItIsLogged() throws EnvelopeException {
        OpenedRecord opened =
                opener.open(seal(CBOR.createObjectNode().put("name", "山田 花子")).bytes());

        assertFalse(opened.toString().contains("山田"));
    }

    @Test
    void refusesARecordWithAnyByteAltered() {
        byte[] bytes = seal(CBOR.createObjectNode().put("name", "山田 花子")).bytes();
        Set<Reason> reasons = new TreeSet<>();

        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            reasons.add(assertThrows(EnvelopeException.class, () -> opener.open(altered), "byte " + at)
                    .reason());
        }

        assertEquals(
                Set.of(Reason.MALFORMED, Reason.UNSUPPORTED, Reason.UNKNOWN_STATION, Reason.BAD_SIGNATURE), reasons);
    }

    @Test
    void refusesARecordSealedForAnotherKey() {
        try (CityPrivateKey other = CityPrivateKey.generate(random)) {
            var elsewhere = new EnvelopeOpener(other, keysOf("W-01"));

            assertEquals(Reason.WRONG_KEY, refused(elsewhere, seal(CBOR.createObjectNode())));
        }
    }

    @Test
    void refusesARecordOfAStationItDoesNotKnow() {
        var stranger = new EnvelopeOpener(city, keysOf("W-02"));

        assertEquals(Reason.UNKNOWN_STATION, refused(stranger, seal(CBOR.createObjectNode())));
    }

    @Test
    void opensRecordsOfAStationThatWasEnrolledAgain() throws EnvelopeException {
        try (SigningKey newer = SigningKey.generate(random)) {
            var both = new StationKeys(List.of(
                    new StationKeys.Entry("W-01", newer.verifyingKey()),
                    new StationKeys.Entry("W-01", station.verifyingKey())));

            OpenedRecord opened = new EnvelopeOpener(city, both)
                    .open(seal(CBOR.createObjectNode().put("old", true)).bytes());

            assertEquals("{\"old\":true}", opened.content().toString());
        }
    }

    @Test
    void refusesSealedBytesThatAreNoRecord() {
        byte[] deep = new byte[5000];
        Arrays.fill(deep, (byte) 0x81);

        for (byte[] plain :
                List.of("not CBOR".getBytes(StandardCharsets.US_ASCII), new byte[0], new byte[] {1}, deep)) {
            assertEquals(Reason.NOT_OPENED, refused(opener, seal(plain)));
        }
    }

    @Test
    void hasASentenceForEveryRefusal() {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var texts = new Texts(language);
            for (Reason reason : Reason.values()) {
                assertTrue(texts.has(EnvelopeOpener.messageKey(reason)), language + " " + reason);
                assertTrue(texts.has(EnvelopeOpener.messageKey(reason) + ".todo"), language + " " + reason);
            }
        }
    }

    private static Reason refused(EnvelopeOpener opener, Envelope envelope) {
        return assertThrows(EnvelopeException.class, () -> opener.open(envelope.bytes()))
                .reason();
    }

    private Envelope seal(ObjectNode record) {
        return seal(CBOR.writeValueAsBytes(record));
    }

    private Envelope seal(byte[] plain) {
        var name = new StationName("131016", "main", "W-01");
        return new Sealer(city.publicKey(), station, name, NOON).seal(ID, "visit", DAY, plain);
    }

    private StationKeys keysOf(String name) {
        return new StationKeys(List.of(new StationKeys.Entry(name, station.verifyingKey())));
    }
}
