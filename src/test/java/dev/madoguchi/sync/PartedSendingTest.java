package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.vault.Upload;
import dev.madoguchi.seal.Envelope;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartedSendingTest {
    private static final int PART = PartedSending.PART_BYTES;
    private static final int LARGE = 10 * PART;

    @TempDir
    private static Path directory;

    private static TestCity city;
    private static StationIdentity station;
    private LineProxy line;

    @BeforeAll
    static void openTheCity() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        station = city.station("W-01");
    }

    @AfterAll
    static void closeTheCity() {
        station.close();
        city.close();
    }

    @BeforeEach
    void layALine() throws Exception {
        line = new LineProxy("127.0.0.1", city.port());
    }

    @AfterEach
    void takeTheLineAway() throws Exception {
        line.close();
    }

    @Test
    void bringsALargeRecordWhole() throws Exception {
        Envelope envelope = city.seal(station, new byte[LARGE]);

        CityAnswer answer = put(envelope, false);

        assertTaken(envelope, answer);
        assertEquals(0, city.home().vaults().uploads().offset(upload(envelope)));
    }

    @Test
    void goesOnWhereItWasCutAndDoesNotBeginAgain() throws Exception {
        Envelope envelope = city.seal(station, new byte[LARGE]);
        line.cutAnswersWhen(() -> city.home().vaults().uploads().offset(upload(envelope)) >= 6L * PART);
        CityAnswer cut = put(envelope, false);
        long there = city.home().vaults().uploads().offset(upload(envelope));
        long before = line.sent();
        line.cutAnswersWhen(() -> false);

        CityAnswer answer = put(envelope, true);

        assertEquals(SyncProblem.CUT, ((CityAnswer.NotTaken) cut).problem());
        assertEquals(6L * PART, there);
        assertTaken(envelope, answer);
        long again = line.sent() - before;
        assertTrue(again < LARGE - there + 2 * PART, again + " bytes went over the line again");
    }

    @Test
    void sendsNothingAgainWhenOnlyTheReceiptWasLost() throws Exception {
        Envelope envelope = city.seal(station, new byte[LARGE]);
        UUID id = envelope.header().id();
        line.cutAnswersWhen(() ->
                city.home().vaults().records().find(TestCity.MUNICIPALITY, id).isPresent());
        CityAnswer cut = put(envelope, false);
        long before = line.sent();
        line.cutAnswersWhen(() -> false);

        CityAnswer answer = put(envelope, true);

        assertEquals(SyncProblem.CUT, ((CityAnswer.NotTaken) cut).problem());
        assertTaken(envelope, answer);
        assertTrue(line.sent() - before < PART);
    }

    @Test
    void sendsARecordOfUsualSizeInPartsOnlyAfterItWasCut() throws Exception {
        Envelope envelope = city.seal(station, new byte[2 * PART]);
        city.home().vaults().uploads().add(upload(envelope), 0, first(envelope), TestCity.NOON);

        CityAnswer whole = put(envelope, false);
        long untouched = city.home().vaults().uploads().offset(upload(envelope));
        CityAnswer again = put(envelope, true);

        assertTaken(envelope, whole);
        assertEquals(PART, untouched);
        assertTaken(envelope, again);
    }

    @Test
    void beginsAgainWhenTheServerHoldsOtherBytes() throws Exception {
        Envelope envelope = city.seal(station, new byte[LARGE]);
        city.home().vaults().uploads().add(upload(envelope), 0, new byte[PART], TestCity.NOON);

        CityAnswer broken = put(envelope, false);
        CityAnswer answer = put(envelope, true);

        assertEquals(SyncProblem.SERVER_FAULT, ((CityAnswer.NotTaken) broken).problem());
        assertTaken(envelope, answer);
    }

    @Test
    void isRefusedLikeAnyOtherRecord() throws Exception {
        try (StationIdentity other = city.station("W-02")) {
            Envelope foreign = city.seal(other, new byte[LARGE]);
            UUID id = UUID.randomUUID();
            city.home().vaults().records().store(city.seal(station, id, new byte[1]), TestCity.NOON);
            Envelope conflicting = city.seal(station, id, new byte[LARGE]);

            CityAnswer alien = put(foreign, false);
            CityAnswer conflict = put(conflicting, false);

            assertEquals(SyncProblem.OTHER_STATION, ((CityAnswer.NotTaken) alien).problem());
            assertEquals(SyncProblem.CONFLICT, ((CityAnswer.NotTaken) conflict).problem());
        }
    }

    private CityAnswer put(Envelope envelope, boolean again) throws InterruptedException {
        try (var link = new CityLink(line.address(), station.tls())) {
            return link.put(envelope, again);
        }
    }

    private static void assertTaken(Envelope envelope, CityAnswer answer) {
        String receipt = ((CityAnswer.Taken) answer).receipt();
        assertTrue(station.receipts().receivedAt(receipt, envelope).isPresent());
    }

    private static byte[] first(Envelope envelope) {
        return Arrays.copyOf(envelope.bytes(), PART);
    }

    private static Upload upload(Envelope envelope) {
        return new Upload(TestCity.MUNICIPALITY, "W-01", envelope.sha256());
    }
}
