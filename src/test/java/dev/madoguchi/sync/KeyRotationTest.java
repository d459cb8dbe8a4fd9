package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.CityPrivateKeys;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
    private static final byte[] PLAIN = {1, 2, 3};

    @TempDir
    private Path directory;

    private final SecureRandom random = new SecureRandom();
    private final StationKey key = StationKey.generate(random);
    private TestCity city;
    private StationIdentity station;

    @BeforeEach
    void enrol() throws Exception {
        // The server goes by the real clock: a receipt is signed with the key of its time.
        city = TestCity.withConsole(directory.resolve("city"), Clock.systemUTC());
        city.station("W-01").save(identity());
        station = StationIdentity.load(identity(), learned());
    }

    @AfterEach
    void close() {
        station.close();
        city.close();
        key.close();
    }

    @Test
    void sealsForTheNewKeyAfterTheNextContactAndTheCityOpensBoth() throws Exception {
        try (CityPrivateKey fresh = CityPrivateKey.generate(random);
                CityPrivateKey old = city.folder().openSealingKey(TestCity.PASSPHRASE);
                CityPrivateKeys both = new CityPrivateKeys(List.of(old, fresh));
                CityLink link = link()) {
            Envelope before = sealed();
            city.home().sealFor(fresh.publicKey());
            CityPublicKey offline = station.keys().sealing();

            CityAnswer sentLate = link.put(before, false);
            Envelope after = sealed();

            assertNotEquals(fresh.publicKey(), offline);
            assertEquals(fresh.publicKey(), station.keys().sealing());
            assertTrue(proved(sentLate, before));
            assertTrue(proved(link.put(after, false), after));
            assertEquals(fresh.publicKey().keyId(), after.header().keyId());
            for (Envelope each : List.of(before, after)) {
                assertArrayEquals(PLAIN, both.open(each, city.home().stations().keys()));
            }
        }
    }

    @Test
    void believesReceiptsOfBothKeysAndGetsAnOldOneAgainAsItWas() throws Exception {
        try (CityLink link = link()) {
            Envelope before = sealed();
            Envelope after = sealed();
            CityAnswer old = link.put(before, false);
            city.home().exchangeReceiptKey();

            CityAnswer fresh = link.put(after, false);

            assertTrue(proved(fresh, after));
            assertTrue(proved(old, before));
            assertEquals(old, link.put(before, true));
            assertEquals(2, station.keys().receipts().all().size());
        }
    }

    @Test
    void believesOldReceiptsStillWhenTheTrustInTheirKeyHasEnded() throws Exception {
        try (CityLink link = link()) {
            Envelope before = sealed();
            CityAnswer old = link.put(before, false);
            city.home().exchangeReceiptKey();
            String leaked = city.home().keys().get(2).keyId();
            city.home().endReceiptKey(leaked);

            Envelope after = sealed();
            CityAnswer fresh = link.put(after, false);

            assertTrue(proved(fresh, after));
            assertTrue(proved(old, before));
            assertEquals(old, link.put(before, true));
            assertFalse(station.keys().receipts().believes(leaked, Instant.now()));
        }
    }

    @Test
    void keepsWhatItLearnedForTheNextStartAndNeverGoesBack() throws Exception {
        String first = city.home().keyDocument();
        city.home().exchangeReceiptKey();
        city.home().exchangeReceiptKey();
        try (CityLink link = link()) {
            assertEquals(Optional.empty(), link.ask());
        }

        try (StationIdentity restarted = StationIdentity.load(identity(), learned())) {
            assertEquals(3, restarted.keys().version());
            assertEquals(3, restarted.keys().receipts().all().size());
            assertFalse(restarted.keys().learn(first));
            assertEquals(3, restarted.keys().version());
        }
    }

    @Test
    void believesNoKeysOfAnotherCity() throws Exception {
        try (TestCity other = TestCity.create(directory.resolve("other"))) {
            other.home().exchangeReceiptKey();

            assertFalse(station.keys().learn(other.home().keyDocument()));
            assertEquals(0, station.keys().version());
        }
    }

    @Test
    void knowsTheNewKeysAfterTheServersRestart() throws Exception {
        city.home().exchangeReceiptKey();
        String kept = city.home().keys().getLast().keyId();

        city.stop();
        city.start();

        assertEquals(kept, city.home().keys().getLast().keyId());
        try (CityLink link = link()) {
            Envelope record = sealed();
            assertTrue(proved(link.put(record, false), record));
        }
    }

    private SecretFile identity() {
        return new SecretFile(directory.resolve("identity.secret"), key, "station identity");
    }

    private Path learned() {
        return directory.resolve("city-keys.jws");
    }

    private CityLink link() {
        return new CityLink(CityServers.only(city.address()), station, Clock.systemUTC());
    }

    private Envelope sealed() {
        return new Sealer(
                        station.keys()::sealing,
                        station.signing(),
                        station.pins().name(),
                        Clock.systemUTC())
                .seal(UUID.randomUUID(), "visit", TestCity.DAY, PLAIN);
    }

    private boolean proved(CityAnswer answer, Envelope record) {
        return answer instanceof CityAnswer.Taken taken
                && station.receipts().receivedAt(taken.receipt(), record).isPresent();
    }
}
