package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLERK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;
import static dev.madoguchi.closing.DayToClose.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.closing.Blocker.Reason;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Crash;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What erasing a day destroys, how it goes on after a crash, and what is certified of it. */
class EraseDayTest {
    @TempDir
    private Path folder;

    private DayToClose day;

    @BeforeEach
    void open() throws Exception {
        day = new DayToClose(folder);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void opensNothingFromADatabaseCopiedBeforeTogetherWithTheFilesOfAfter() throws Exception {
        day.receiveAll();
        day.station.close();
        copy(day.home, folder.resolve("before"));
        day.restart();
        day.closeAll();
        day.station.close();

        List<byte[]> before = entriesOf(folder.resolve("before/store"), folder.resolve("before/keys"));
        var error = assertThrows(
                SecretException.class, () -> entriesOf(folder.resolve("before/store"), day.home.resolve("keys")));

        assertEquals("黒桐　幹也", LedgerEntryCodec.decode(before.getFirst()).name());
        assertEquals(SecretFault.DESTROYED, error.fault());
        Files.delete(day.home.resolve("keys/day-2026-11-20.destroyed"));
        var forced = assertThrows(
                SecretException.class, () -> entriesOf(folder.resolve("before/store"), day.home.resolve("keys")));
        assertEquals(SecretFault.WRONG_KEY, forced.fault());
    }

    @Test
    void erasesNothingOnAReceiptForAnotherRecord() throws Exception {
        Envelope other = day.station.seal(new java.util.UUID(1, 1), DAY, new byte[10]);
        day.station.send(People.KUROGIRI);
        day.station.outbox.receipted(People.KUROGIRI.visit(), day.station.receipt(other));

        assertEquals(List.of(new Blocker(People.KUROGIRI.visit(), Reason.NOT_PROVED)), day.closing.reconcile(DAY));
        day.refused(ClosingFault.NOT_RECONCILED, () -> day.closing.writeLedger(DAY, CHIEF));
    }

    @Test
    void asksForTheReceiptAgainRightBeforeErasing() throws Exception {
        Envelope envelope = day.station.receive(People.KUROGIRI);
        day.closing.confirmLedger(DAY, day.closing.writeLedger(DAY, CHIEF).pages(), CHIEF);
        day.station.deliver();
        Path file = day.home.resolve("envelopes/" + envelope.header().id() + ".cbor");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 100] ^= 1;
        Files.write(file, bytes);

        day.refused(
                ClosingFault.NOT_RECONCILED, () -> day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen));
        assertEquals(1, day.station.daybook.entries(DAY).size());
        assertFalse(day.station.keys.isDestroyed(DAY));
    }

    @Test
    void entersTheWholeWayOfTheDataIntoTheLedgerOfPersonalDataOnce() throws Exception {
        day.receiveAll();

        day.closeAll();
        day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);

        List<HandlingLedger.Entry> entries = day.station.handling.entries(DAY, DAY);
        assertEquals(
                Set.of(HandlingLedger.Deed.values()),
                Set.copyOf(entries.stream().map(HandlingLedger.Entry::deed).toList()));
        assertEquals(3, entries.size());
        assertTrue(entries.stream()
                .allMatch(entry -> entry.pieces() == 3
                        && entry.place().equals("国分寺市　市民課")
                        && entry.responsible().equals(CHIEF.name())));
        assertEquals(
                List.of(OFFICER),
                entries.stream().flatMap(entry -> entry.givenTo().stream()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterACrashInErasing(ErasureStep last) throws Exception {
        day.receiveAll();
        day.closing.confirmLedger(DAY, day.closing.writeLedger(DAY, CHIEF).pages(), CHIEF);
        day.station.deliver();
        assertThrows(
                Crash.class,
                () -> day.closing.erase(DAY, CHIEF, Optional.empty(), step -> {
                    if (step == last) {
                        throw new Crash();
                    }
                }));
        day.restart();

        day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);

        Scanned scanned = day.closing.scan(DAY, CHIEF);
        assertEquals(List.of(), scanned.report().findings());
        assertEquals(List.of(), scanned.report().unread());
        assertTrue(scanned.report().texts() > 30);
        JsonNode says = day.verified(day.closing.certify(DAY, CHIEF));
        assertEquals(3, says.path("what").path("records").size());
        assertEquals(List.of(), day.files("envelopes"));
        assertEquals(3, day.files("receipts").size());
        assertEquals(List.of("day-2026-11-20.destroyed"), day.files("keys"));
        assertEquals(List.of("day-2026-11-20.destroyed"), day.files("closing/keys"));
    }

    @Test
    void goesOnAfterACrashBetweenAnyTwoDeeds() throws Exception {
        day.receiveAll();
        int pages = day.closing.writeLedger(DAY, CLERK).pages();
        day.restart();
        day.closing.confirmLedger(DAY, pages, CHIEF);
        day.restart();
        day.closing.deliver(DAY, OFFICER, CHIEF);
        day.restart();
        day.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
        day.restart();
        day.closing.scan(DAY, CHIEF);
        day.restart();

        ErasureCertificate certificate = day.closing.certify(DAY, CHIEF);

        assertEquals(0, day.verified(certificate).path("scan").path("residue").intValue());
        day.restart();
        assertEquals(certificate.jws(), day.closing.certify(DAY, CHIEF).jws());
    }

    @Test
    void certifiesOnlyWhenWhatWasFoundIsGone() throws Exception {
        day.receiveAll();
        day.eraseAll();
        Path note = day.home.resolve("note.txt");
        Files.writeString(note, "黒桐　幹也さま 再来");

        Scanned scanned = day.closing.scan(DAY, CHIEF);
        day.refused(ClosingFault.RESIDUE_FOUND, () -> day.closing.certify(DAY, CHIEF));
        Files.delete(note);
        day.restart();
        day.closing.scan(DAY, CHIEF);

        assertEquals(
                List.of(new Finding(note.toString(), 0, PersonalKind.NAME, Writing.UTF_8)),
                scanned.report().findings());
        assertEquals(
                0,
                day.verified(day.closing.certify(DAY, CHIEF))
                        .path("scan")
                        .path("residue")
                        .intValue());
    }

    @Test
    void saysOnTheCertificateWhoTookAFindingOnHimself() throws Exception {
        day.receiveAll();
        day.eraseAll();
        Files.writeString(day.home.resolve("note.txt"), "黒桐　幹也さま");
        day.closing.scan(DAY, CHIEF);

        day.closing.acceptFindings(DAY, CHIEF);
        ErasureCertificate certificate = day.closing.certify(DAY, CHIEF);

        JsonNode scan = day.verified(certificate).path("scan");
        assertEquals(1, scan.path("residue").intValue());
        assertEquals("ishii", scan.path("acceptedBy").path("id").stringValue());
        assertTrue(text(certificate).contains("検出 1件"));
        assertFalse(certificate.jws().contains("黒桐") || text(certificate).contains("黒桐"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static List<byte[]> entriesOf(Path store, Path keys) throws Exception {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        try (StationKey key = StationKey.of(secret);
                Database database =
                        MadeStore.open(store, key, ClosingStation.CLOCK).database()) {
            Clock clock = ClosingStation.CLOCK;
            DayKeys dayKeys = new DayKeys(keys, key, new SecureRandom());
            PhotoKeys photoKeys = new PhotoKeys(keys, dayKeys, new SecureRandom());
            var erasures = new PhotoErasures(database, photoKeys, new AuditTrail(database, clock), clock, step -> {});
            var photos = new PhotoSafe(database, photoKeys, erasures, clock, "");
            return new Daybook(database, dayKeys, photos, clock).entries(DAY);
        }
    }
}
