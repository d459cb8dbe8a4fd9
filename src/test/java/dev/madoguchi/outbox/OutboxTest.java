package dev.madoguchi.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:02:03.004Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID FIRST = new UUID(0x4000, 1);
    private static final UUID SECOND = new UUID(0x4000, 2);

    private final SecureRandom random = new SecureRandom();
    private final StationKey key = MadeStore.key();
    private final Sealer sealer = new Sealer(
            CityPrivateKey.generate(random).publicKey(),
            SigningKey.generate(random),
            new StationName("131016", "honcho", "3"),
            CLOCK);

    @TempDir
    private Path home;

    private Database database;
    private Outbox outbox;

    @BeforeEach
    void open() throws StoreException {
        database = MadeStore.open(home.resolve("store"), key, CLOCK).database();
        outbox = new Outbox(database, envelopes(), CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void triesAtOnceWhatWasTakenInWhileTheClockWasADayAhead() throws Exception {
        var ahead = new Outbox(database, envelopes(), Clock.offset(CLOCK, Duration.ofDays(1)));
        assertTrue(ahead.add(envelope(FIRST)));
        assertTrue(outbox.add(envelope(SECOND)));
        assertTrue(outbox.failed(SECOND, "away", NOW.plus(Duration.ofMinutes(15))));

        List<UUID> due = outbox.due(NOW, 10).stream().map(OutboxRow::id).toList();

        assertEquals(List.of(FIRST), due);
    }

    @Test
    void keepsARecordAsAFileAndAsARow() throws Exception {
        Envelope envelope = envelope(FIRST);

        assertTrue(outbox.add(envelope));

        assertEquals(envelope, Envelope.parse(Files.readAllBytes(file(FIRST))));
        assertEquals(envelope, outbox.envelope(FIRST));
        assertEquals(List.of(queued(envelope)), outbox.rows());
        assertEquals(List.of(queued(envelope)), outbox.due(NOW, 10));
        assertTrue(outbox.contains(FIRST));
        assertEquals(1, outbox.waiting());
    }

    @Test
    void sendsAVisitOnceHoweverOftenItWasSealed() throws Exception {
        Envelope envelope = envelope(FIRST);
        outbox.add(envelope);

        assertFalse(outbox.add(envelope));
        assertFalse(outbox.add(envelope(FIRST)));

        assertEquals(List.of(queued(envelope)), outbox.rows());
        assertEquals(envelope, outbox.envelope(FIRST));
    }

    @Test
    void adoptsAFileThatACrashLeftWithoutARow() throws Exception {
        Envelope envelope = envelope(FIRST);
        Files.createDirectories(envelopes());
        Files.write(file(FIRST), envelope.bytes());
        Files.write(envelopes().resolve(SECOND + ".cbor.tmp"), new byte[10]);

        Adoption adoption = outbox.adopt();

        assertEquals(new Adoption(List.of(FIRST), List.of(), List.of()), adoption);
        assertEquals(List.of(queued(envelope)), outbox.rows());
        assertEquals(new Adoption(List.of(), List.of(), List.of()), outbox.adopt());
    }

    @Test
    void keepsTheFileThatWasThereWhenTheVisitIsSealedAgainAfterACrash() throws Exception {
        Envelope beforeTheCrash = envelope(FIRST);
        Files.createDirectories(envelopes());
        Files.write(file(FIRST), beforeTheCrash.bytes());

        assertFalse(outbox.add(envelope(FIRST)));

        assertEquals(List.of(queued(beforeTheCrash)), outbox.rows());
        assertEquals(beforeTheCrash, outbox.envelope(FIRST));
    }

    @Test
    void losesNoRecordWithItsDatabase() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.add(envelope(SECOND));
        database.close();
        try (var files = Files.list(home.resolve("store"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        open();

        assertEquals(new Adoption(List.of(FIRST, SECOND), List.of(), List.of()), outbox.adopt());
        assertEquals(2, outbox.waiting());
    }

    @Test
    void reportsFilesThatVanishedOrWereChanged() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.add(envelope(SECOND));
        Files.delete(file(FIRST));
        Files.write(file(SECOND), envelope(SECOND).bytes());
        Files.write(envelopes().resolve("other.cbor"), new byte[10]);

        assertEquals(new Adoption(List.of(), List.of(FIRST), List.of(SECOND + ".cbor", "other.cbor")), outbox.adopt());
        assertThrows(IOException.class, () -> outbox.envelope(FIRST));
        assertThrows(IOException.class, () -> outbox.envelope(SECOND));
    }

    @Test
    void takesARecordInAnewWhenACrashLeftABrokenFile() throws Exception {
        Envelope envelope = envelope(FIRST);
        Files.createDirectories(envelopes());
        Files.write(file(FIRST), new byte[10]);

        assertTrue(outbox.add(envelope));

        assertEquals(envelope, outbox.envelope(FIRST));
    }

    @Test
    void triesAgainWhatFailedWhenItsTimeHasCome() throws Exception {
        outbox.add(envelope(FIRST));
        Instant later = NOW.plus(Duration.ofMinutes(15));

        assertTrue(outbox.sending(FIRST));
        assertTrue(outbox.failed(FIRST, "server away", later));

        assertEquals(List.of(), outbox.due(NOW, 10));
        OutboxRow row = outbox.due(later, 10).getFirst();
        assertEquals(OutboxState.QUEUED, row.state());
        assertEquals(Optional.of("server away"), row.reason());
        assertEquals(1, row.attempts());
        assertEquals(later, row.nextTry());
        assertTrue(outbox.retry(FIRST));
        assertEquals(1, outbox.due(NOW, 10).size());
    }

    @Test
    void triesAgainWhatACrashInterrupted() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.sending(FIRST);

        var afterTheCrash = new Outbox(database, envelopes(), CLOCK);

        OutboxRow row = afterTheCrash.due(NOW, 10).getFirst();
        assertEquals(OutboxState.SENDING, row.state());
        assertTrue(afterTheCrash.sending(FIRST));
        assertEquals(2, afterTheCrash.rows().getFirst().attempts());
    }

    @Test
    void leavesARefusedRecordToAPerson() throws Exception {
        outbox.add(envelope(FIRST));

        assertTrue(outbox.refused(FIRST, "x".repeat(5000)));

        assertEquals(List.of(), outbox.due(NOW.plus(Duration.ofDays(9)), 10));
        assertEquals(1, outbox.waiting());
        assertFalse(outbox.failed(FIRST, "late", NOW));
        assertEquals("x".repeat(1000), outbox.rows().getFirst().reason().orElseThrow());
        assertTrue(outbox.retry(FIRST));
        assertEquals(1, outbox.due(NOW, 10).size());
    }

    @Test
    void neverMovesBackFromAReceipt() throws Exception {
        outbox.add(envelope(FIRST));

        assertTrue(outbox.receipted(FIRST, "receipt"));

        assertFalse(outbox.receipted(FIRST, "another"));
        assertFalse(outbox.sending(FIRST));
        assertFalse(outbox.failed(FIRST, "late", NOW));
        assertFalse(outbox.refused(FIRST, "late"));
        assertFalse(outbox.retry(FIRST));
        OutboxRow row = outbox.rows().getFirst();
        assertEquals(OutboxState.RECEIPTED, row.state());
        assertEquals(Optional.of("receipt"), row.receipt());
        assertEquals(0, outbox.waiting());
    }

    @Test
    void erasesOnlyWhatTheCityReceipted() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.add(envelope(SECOND));
        outbox.receipted(FIRST, "receipt");

        List<OutboxRow> erased = outbox.eraseReceipted();

        assertEquals(List.of(FIRST), erased.stream().map(OutboxRow::id).toList());
        assertFalse(Files.exists(file(FIRST)));
        assertTrue(Files.exists(file(SECOND)));
        assertEquals(
                List.of(OutboxState.ERASED, OutboxState.QUEUED),
                outbox.rows().stream().map(OutboxRow::state).toList());
        assertEquals(Optional.of("receipt"), outbox.rows().getFirst().receipt());
        assertTrue(outbox.contains(FIRST));
        assertEquals(List.of(), outbox.eraseReceipted());
        assertFalse(outbox.add(envelope(FIRST)));
    }

    /** A disk that does not tell whether a file is there must not pass for one on which none is. */
    @Test
    void notesNoEnvelopeAsRemovedThatIsStillThere() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.receipted(FIRST, "receipt");
        Files.delete(file(FIRST));
        Files.createSymbolicLink(file(FIRST), file(FIRST));

        outbox.eraseReceipted();

        assertFalse(Files.isSymbolicLink(file(FIRST)));
        assertEquals(OutboxState.ERASED, outbox.rows().getFirst().state());
    }

    @Test
    void finishesAnErasureThatACrashCutOff() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.receipted(FIRST, "receipt");
        Files.delete(file(FIRST));

        assertEquals(new Adoption(List.of(), List.of(), List.of()), outbox.adopt());
        outbox.eraseReceipted();

        assertEquals(OutboxState.ERASED, outbox.rows().getFirst().state());
    }

    private OutboxRow queued(Envelope envelope) {
        return new OutboxRow(
                envelope.header().id(),
                DAY,
                envelope.sha256(),
                OutboxState.QUEUED,
                Optional.empty(),
                0,
                NOW,
                NOW,
                Optional.empty());
    }

    private Envelope envelope(UUID id) {
        return sealer.seal(id, "visit", DAY, new byte[10]);
    }

    private Path envelopes() {
        return home.resolve("envelopes");
    }

    private Path file(UUID id) {
        return envelopes().resolve(id + ".cbor");
    }
}
