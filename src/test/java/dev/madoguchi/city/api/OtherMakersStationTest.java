package dev.madoguchi.city.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented formats suffice to write a station: one that shares no code with the product is served like any other. */
class OtherMakersStationTest {
    private static final byte[] PLAIN = "invented".getBytes(UTF_8);

    @TempDir
    private Path directory;

    private TestCity city;
    private OtherMakersStation station;

    @BeforeEach
    void enrol() throws Exception {
        city = TestCity.create(directory);
        station = new OtherMakersStation(TestCity.MUNICIPALITY);
        station.enrolled(city.enrol(station.enrolmentRequest()));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void deliversARecordAndChecksTheReceipt() throws Exception {
        UUID id = UUID.randomUUID();
        byte[] record = station.record(id, PLAIN);

        HttpResponse<String> first = station.put(city.address(), id, record);
        HttpResponse<String> again = station.put(city.address(), id, record);

        assertEquals(201, first.statusCode());
        assertEquals(200, again.statusCode());
        assertTrue(station.proves(first.body(), id, record));
        assertTrue(station.proves(again.body(), id, record));
        assertFalse(station.proves(first.body(), UUID.randomUUID(), record));
        assertFalse(station.proves(first.body(), id, station.record(id, PLAIN)));
    }

    @Test
    void sealsWhatTheCityOpens() throws Exception {
        for (int length : new int[] {0, 23, 4095, 4096, 70_000}) {
            byte[] plain = new byte[length];
            Arrays.fill(plain, (byte) 7);

            Envelope envelope = Envelope.parse(station.record(UUID.randomUUID(), plain));

            try (CityPrivateKey key = city.folder().openSealingKey(TestCity.PASSPHRASE.clone())) {
                assertArrayEquals(
                        plain, key.open(envelope, city.home().stations().keys()));
            }
        }
    }

    @Test
    void isRefusedWithABitOfItsRecordAltered() throws Exception {
        UUID id = UUID.randomUUID();
        byte[] record = station.record(id, PLAIN);
        record[record.length - 1] ^= 1;

        assertEquals(422, station.put(city.address(), id, record).statusCode());
        assertEquals(0, city.home().vaults().records().count(TestCity.MUNICIPALITY));
    }
}
