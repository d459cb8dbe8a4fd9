package dev.madoguchi.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.seal.EnvelopeException.Reason;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

class EnvelopeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:23:45.678901Z");
    private static final UUID ID = UUID.fromString("0b6f2c0e-6d1c-4c0e-9f0e-1f2a3b4c5d6e");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final StationName NAME = new StationName("131016", "honcho", "窓口3");

    private final SecureRandom random = new SecureRandom();
    private final CityPrivateKey city = CityPrivateKey.generate(random);
    private final SigningKey signer = SigningKey.generate(random);
    private final StationKeys stations =
            new StationKeys(List.of(new StationKeys.Entry(NAME.station(), signer.verifyingKey())));
    private final Sealer sealer = new Sealer(city.publicKey(), signer, NAME, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4094, 4095, 4096, 200_000})
    void givesBackWhatWasSealed(int length) throws EnvelopeException {
        byte[] plain = new byte[length];
        random.nextBytes(plain);

        Envelope envelope = sealer.seal(ID, "visit", DAY, plain);
        Envelope travelled = Envelope.parse(envelope.bytes());

        assertEquals(envelope, travelled);
        assertEquals(
                new Header(
                        ID,
                        "窓口3",
                        "honcho",
                        "131016",
                        "visit",
                        Instant.parse("2026-11-20T01:23:45.678Z"),
                        city.publicKey().keyId(),
                        1,
                        "application/cbor",
                        DAY),
                travelled.header());
        assertArrayEquals(plain, city.open(travelled, stations));
        assertEquals(0, (travelled.sealed().length - Hpke.OVERHEAD) % 4096);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        byte[] plain = "same".getBytes(UTF_8);

        assertNotEquals(
                sealer.seal(ID, "visit", DAY, plain).sha256(),
                sealer.seal(ID, "visit", DAY, plain).sha256());
    }

    @Test
    void opensUnderAnotherImplementationOfHpke() throws Exception {
        byte[] plain = "山田 花子".getBytes(UTF_8);

        Envelope envelope = sealer.seal(ID, "visit", DAY, plain);

        byte[] sealed = envelope.sealed();
        var hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        byte[] d = Jwk.d(Jwk.parse(city.toJwk()));
        byte[] padded = hpke.setupBaseR(
                        Arrays.copyOf(sealed, 32),
                        hpke.deserializePrivateKey(d, city.publicKey().bytes()),
                        info(envelope))
                .open(new byte[0], Arrays.copyOfRange(sealed, 32, sealed.length));
        byte[] expected = Arrays.copyOf(plain, 4096);
        expected[plain.length] = (byte) 0x80;
        assertArrayEquals(expected, padded);
    }

    @Test
    void opensWhatAnotherImplementationOfHpkeSealed() throws Exception {
        Header header = sealer.seal(ID, "visit", DAY, new byte[0]).header();
        byte[] headerBytes = HeaderCodec.encode(header);
        byte[] padded = new byte[4096];
        padded[0] = 'x';
        padded[1] = (byte) 0x80;

        var hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        var context = hpke.setupBaseS(hpke.deserializePublicKey(city.publicKey().bytes()), Hpke.info(headerBytes));
        byte[] sealed = concat(context.getEncapsulation(), context.seal(new byte[0], padded));
        Envelope envelope = Envelope.sign(header, headerBytes, sealed, signer);

        assertArrayEquals(new byte[] {'x'}, city.open(Envelope.parse(envelope.bytes()), stations));
    }

    @Test
    void refusesAFlippedBitInEveryByte() {
        byte[] good = sealer.seal(ID, "visit", DAY, "山田 花子".getBytes(UTF_8)).bytes();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);

        for (int position = 0; position < good.length; position++) {
            byte[] bad = good.clone();
            bad[position] ^= (byte) (1 << (position % 8));

            var refused = assertThrows(
                    EnvelopeException.class, () -> city.open(Envelope.parse(bad), stations), "byte " + position);
            reasons.add(refused.reason());
        }

        assertEquals(
                EnumSet.of(Reason.MALFORMED, Reason.UNSUPPORTED, Reason.UNKNOWN_STATION, Reason.BAD_SIGNATURE),
                reasons);
    }

    @Test
    void refusesBytesAfterTheEndAndACutOffEnd() {
        byte[] good = sealer.seal(ID, "visit", DAY, new byte[10]).bytes();

        assertEquals(Reason.MALFORMED, refusal(Arrays.copyOf(good, good.length + 1)));
        assertEquals(Reason.MALFORMED, refusal(Arrays.copyOf(good, good.length - 1)));
        assertEquals(Reason.MALFORMED, refusal(new byte[0]));
        assertEquals(Reason.TOO_LARGE, refusal(new byte[Envelope.MAX_BYTES + 1]));
    }

    @Test
    void refusesAnotherOrderAnExtraKeyAndATextThatClaimsToBeHuge() throws Exception {
        Envelope good = sealer.seal(ID, "visit", DAY, new byte[10]);
        byte[] huge = {
            (byte) 0xa4, 0x61, 'v', 0x01, 0x66, 'h', 'e', 'a', 'd', 'e', 'r', 0x5b, 0x7f, -1, -1, -1, -1, -1, -1, -1
        };

        assertEquals(Reason.MALFORMED, refusal(map(good, false, "v", "sealed", "header", "sig")));
        assertEquals(Reason.MALFORMED, refusal(map(good, false, "v", "header", "sealed", "sig", "note")));
        assertEquals(Reason.MALFORMED, refusal(map(good, true, "v", "header", "sealed", "sig")));
        assertEquals(Reason.MALFORMED, refusal(huge));
        assertEquals(good, Envelope.parse(map(good, false, "v", "header", "sealed", "sig")));
    }

    @Test
    void refusesAStrangersSignatureAndAStrangersKey() {
        Envelope envelope = sealer.seal(ID, "visit", DAY, new byte[10]);
        var stranger = SigningKey.generate(random).verifyingKey();
        var otherCity = CityPrivateKey.generate(random);

        assertEquals(
                Reason.BAD_SIGNATURE,
                assertThrows(EnvelopeException.class, () -> city.open(envelope, stranger))
                        .reason());
        assertEquals(
                Reason.WRONG_KEY,
                assertThrows(EnvelopeException.class, () -> otherCity.open(envelope, stations))
                        .reason());
        assertEquals(
                Reason.UNKNOWN_STATION,
                assertThrows(EnvelopeException.class, () -> city.open(envelope, new StationKeys(List.of())))
                        .reason());
    }

    @Test
    void bindsTheHeaderToTheSealedBytes() throws EnvelopeException {
        Envelope first = sealer.seal(ID, "visit", DAY, new byte[10]);
        Header other =
                sealer.seal(UUID.randomUUID(), "visit", DAY, new byte[10]).header();

        Envelope forged = Envelope.sign(other, HeaderCodec.encode(other), first.sealed(), signer);

        forged.verify(signer.verifyingKey());
        assertEquals(
                Reason.NOT_OPENED,
                assertThrows(EnvelopeException.class, () -> city.open(forged, stations))
                        .reason());
    }

    @Test
    void refusesAHeaderThatIsNoName() {
        var blank = new StationName("131016", " ", "3");

        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Sealer(city.publicKey(), signer, blank, Clock.systemUTC())
                        .seal(ID, "visit", DAY, new byte[1]));

        assertEquals("site must be 1 to 128 characters", refused.getMessage());
    }

    private Reason refusal(byte[] bytes) {
        return assertThrows(EnvelopeException.class, () -> Envelope.parse(bytes))
                .reason();
    }

    private static byte[] info(Envelope envelope) {
        return concat("madoguchi record v1\0".getBytes(UTF_8), envelope.headerBytes());
    }

    private static byte[] concat(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    private static byte[] map(Envelope good, boolean indefinite, String... keys) throws Exception {
        var parts = CBORMapper.builder().build().readTree(good.bytes());
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator cbor = StrictCbor.write(bytes)) {
            if (indefinite) {
                cbor.writeStartObject();
            } else {
                cbor.writeStartObject(good, keys.length);
            }
            for (String key : keys) {
                switch (key) {
                    case "v" -> cbor.writeNumberProperty(key, 1);
                    case "note" -> cbor.writeStringProperty(key, "x");
                    default -> cbor.writeBinaryProperty(key, parts.get(key).binaryValue());
                }
            }
            cbor.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
