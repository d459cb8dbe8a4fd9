package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLERK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.closing.Blocker.Reason;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class CloseDayTest {
    @TempDir
    private Path folder;

    private Path home;
    private ClosingStation station;
    private CloseDay closing;

    @BeforeEach
    void open() throws Exception {
        home = folder.resolve("home");
        restart();
    }

    private void restart() throws Exception {
        if (station != null) {
            station.close();
        }
        station = new ClosingStation(home);
        closing = station.closing;
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void opensNothingFromADatabaseCopiedBeforeTogetherWithTheFilesOfAfter() throws Exception {
        receiveAll();
        station.close();
        copy(home, folder.resolve("before"));
        restart();
        closeAll();
        station.close();

        List<byte[]> before = entriesOf(folder.resolve("before/store"), folder.resolve("before/keys"));
        var error = assertThrows(
                SecretException.class, () -> entriesOf(folder.resolve("before/store"), home.resolve("keys")));

        assertEquals("黒桐　幹也", LedgerEntryCodec.decode(before.getFirst()).name());
        assertEquals(SecretFault.DESTROYED, error.fault());
        Files.delete(home.resolve("keys/day-2026-11-20.destroyed"));
        var forced = assertThrows(
                SecretException.class, () -> entriesOf(folder.resolve("before/store"), home.resolve("keys")));
        assertEquals(SecretFault.WRONG_KEY, forced.fault());
    }

    @Test
    void refusesEveryDeedOutOfItsOrder() throws Exception {
        receiveAll();
        Executable write = () -> closing.writeLedger(DAY, CHIEF);
        Executable confirm = () -> closing.confirmLedger(DAY, 1, CHIEF);
        Executable deliver = () -> closing.deliver(DAY, OFFICER, CHIEF);
        Executable slip = () -> closing.slip(DAY);
        Executable erase = () -> closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen);
        Executable scan = () -> closing.scan(DAY, CHIEF);
        Executable accept = () -> closing.acceptFindings(DAY, CHIEF);
        Executable certify = () -> closing.certify(DAY, CHIEF);

        refused(ClosingFault.TOO_EARLY, confirm, slip, deliver, erase, scan, accept, certify);
        closing.writeLedger(DAY, CHIEF);
        refused(ClosingFault.TOO_EARLY, slip, deliver, erase, scan, accept, certify);
        closing.confirmLedger(DAY, 1, CHIEF);
        refused(ClosingFault.TOO_EARLY, erase, scan, accept, certify);
        closing.deliver(DAY, OFFICER, CHIEF);
        refused(ClosingFault.TOO_EARLY, scan, accept, certify);
        assertEquals(3, station.daybook.entries(DAY).size());
        closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen);
        refused(ClosingFault.TOO_LATE, write, confirm, slip, deliver, () -> closing.workbook(DAY));
        refused(ClosingFault.TOO_EARLY, accept, certify);
        closing.scan(DAY, CHIEF);
        refused(ClosingFault.TOO_LATE, write, confirm);
        closing.certify(DAY, CHIEF);
        refused(ClosingFault.TOO_LATE, write, confirm, scan, accept);
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
        receiveAll();
        int pages = closing.writeLedger(DAY, CLERK).pages();
        assertEquals(closing.confirmLedger(DAY, pages, CHIEF), closing.confirmLedger(DAY, pages, CHIEF));
        assertEquals(closing.deliver(DAY, OFFICER, CHIEF), closing.deliver(DAY, "someone else", CHIEF));
        var erased = closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen);
        assertEquals(erased, closing.erase(DAY, CHIEF, Optional.of("someone else"), CloseDayTest::unseen));
        closing.scan(DAY, CHIEF);
        assertTrue(closing.scan(DAY, CHIEF).report().clean());
        ErasureCertificate first = closing.certify(DAY, CHIEF);

        ErasureCertificate second = closing.certify(DAY, CHIEF);

        assertEquals(first.jws(), second.jws());
        assertArrayEquals(first.pdf(), second.pdf());
        assertEquals(erased, closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen));
    }

    @Test
    void letsOnlyASupervisorConfirmEraseAndCertify() throws Exception {
        receiveAll();
        closing.writeLedger(DAY, CLERK);

        refused(
                ClosingFault.NOT_ALLOWED,
                () -> closing.confirmLedger(DAY, 1, CLERK),
                () -> closing.deliver(DAY, OFFICER, CLERK),
                () -> closing.erase(DAY, CLERK, Optional.empty(), CloseDayTest::unseen),
                () -> closing.acceptFindings(DAY, CLERK),
                () -> closing.certify(DAY, CLERK));
    }

    @Test
    void namesEverythingThatKeepsTheDayOpen() throws Exception {
        var draft = People.entry(5, "下書　中", "住所五番地", "19800217", "");
        station.receive(People.KUROGIRI);
        station.send(People.TAKASAKI);
        station.outbox.refused(station.send(People.GARCIA).header().id(), "schema");
        station.complete(People.entry(4, "封印　無", "住所四番地", "19800217", ""));
        station.daybook.saveDraft(draft.visit(), LedgerEntryCodec.encode(draft));

        assertEquals(
                Set.of(
                        new Blocker(People.TAKASAKI.visit(), Reason.NOT_RECEIPTED),
                        new Blocker(People.GARCIA.visit(), Reason.REFUSED),
                        new Blocker(new java.util.UUID(0x4000L, 4), Reason.NOT_SEALED),
                        new Blocker(draft.visit(), Reason.OPEN_DRAFT)),
                Set.copyOf(closing.reconcile(DAY)));
        refused(ClosingFault.NOT_RECONCILED, () -> closing.writeLedger(DAY, CHIEF));
    }

    @Test
    void erasesNothingOnAReceiptForAnotherRecord() throws Exception {
        Envelope other = station.seal(new java.util.UUID(1, 1), DAY, new byte[10]);
        station.send(People.KUROGIRI);
        station.outbox.receipted(People.KUROGIRI.visit(), station.receipt(other));

        assertEquals(List.of(new Blocker(People.KUROGIRI.visit(), Reason.NOT_PROVED)), closing.reconcile(DAY));
        refused(ClosingFault.NOT_RECONCILED, () -> closing.writeLedger(DAY, CHIEF));
    }

    @Test
    void asksForTheReceiptAgainRightBeforeErasing() throws Exception {
        Envelope envelope = station.receive(People.KUROGIRI);
        closing.confirmLedger(DAY, closing.writeLedger(DAY, CHIEF).pages(), CHIEF);
        station.deliver();
        Path file = home.resolve("envelopes/" + envelope.header().id() + ".cbor");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 100] ^= 1;
        Files.write(file, bytes);

        refused(ClosingFault.NOT_RECONCILED, () -> closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen));
        assertEquals(1, station.daybook.entries(DAY).size());
        assertFalse(station.keys.isDestroyed(DAY));
    }

    @Test
    void wantsTheLedgerAgainWhenAVisitCameAfterIt() throws Exception {
        receiveAll();
        int pages = closing.writeLedger(DAY, CHIEF).pages();
        closing.confirmLedger(DAY, pages, CHIEF);
        station.deliver();
        station.receive(People.entry(9, "後　来", "住所九番地", "19800217", ""));

        refused(
                ClosingFault.LEDGER_OUTDATED,
                () -> closing.confirmLedger(DAY, pages, CHIEF),
                () -> closing.deliver(DAY, OFFICER, CHIEF),
                () -> closing.slip(DAY),
                () -> closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen));
        assertEquals(4, closing.writeLedger(DAY, CHIEF).lines());
        closing.confirmLedger(DAY, pages, CHIEF);
        station.deliver();
        closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen);
    }

    @Test
    void keepsTheLedgerUntilSomebodyOfTheCityHasSignedForIt() throws Exception {
        receiveAll();
        closing.confirmLedger(DAY, closing.writeLedger(DAY, CHIEF).pages(), CHIEF);

        refused(ClosingFault.NO_NAME, () -> closing.deliver(DAY, " \u3000", CHIEF));
        refused(ClosingFault.TOO_EARLY, () -> closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen));
        assertEquals(3, station.daybook.entries(DAY).size());
    }

    @Test
    void printsASlipForTheCityToSignThatNamesNoVisitor() throws Exception {
        receiveAll();
        closing.confirmLedger(DAY, closing.writeLedger(DAY, CHIEF).pages(), CHIEF);

        String slip = text(closing.slip(DAY));

        assertTrue(slip.contains("国分寺市") && slip.contains("市民課") && slip.contains("1 ページ（3 名）"), slip);
        assertTrue(slip.contains("令和8年11月20日"), slip);
        assertFalse(slip.contains("黒桐"));
    }

    @Test
    void entersTheWholeWayOfTheDataIntoTheLedgerOfPersonalDataOnce() throws Exception {
        receiveAll();

        closeAll();
        closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen);

        List<HandlingLedger.Entry> entries = station.handling.entries(DAY, DAY);
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

    @Test
    void refusesAnotherNumberOfPages() throws Exception {
        receiveAll();
        closing.writeLedger(DAY, CHIEF);

        refused(
                ClosingFault.PAGES_DIFFER,
                () -> closing.confirmLedger(DAY, 0, CHIEF),
                () -> closing.confirmLedger(DAY, 2, CHIEF));
    }

    @Test
    void leavesTheRecordsOfAnotherDayThatStillWait() throws Exception {
        receiveAll();
        Envelope tomorrow = station.seal(new java.util.UUID(2, 2), DAY.plusDays(1), new byte[10]);
        station.outbox.add(tomorrow);

        closeAll();

        assertEquals(List.of(tomorrow.header().id() + ".cbor"), files("envelopes"));
        assertEquals(tomorrow, station.outbox.envelope(tomorrow.header().id()));
    }

    @Test
    void closesADayOnWhichNobodyCame() throws Exception {
        JsonNode says = verified(closeAll());

        assertEquals(0, says.path("ledger").path("lines").intValue());
        assertEquals(1, says.path("ledger").path("pages").intValue());
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterACrashInErasing(ErasureStep last) throws Exception {
        receiveAll();
        closing.confirmLedger(DAY, closing.writeLedger(DAY, CHIEF).pages(), CHIEF);
        station.deliver();
        assertThrows(
                Crash.class,
                () -> closing.erase(DAY, CHIEF, Optional.empty(), step -> {
                    if (step == last) {
                        throw new Crash();
                    }
                }));
        restart();

        closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen);

        Scanned scanned = closing.scan(DAY, CHIEF);
        assertEquals(List.of(), scanned.report().findings());
        assertEquals(List.of(), scanned.report().unread());
        assertTrue(scanned.report().texts() > 30);
        JsonNode says = verified(closing.certify(DAY, CHIEF));
        assertEquals(3, says.path("what").path("records").size());
        assertEquals(List.of(), files("envelopes"));
        assertEquals(3, files("receipts").size());
        assertEquals(List.of("day-2026-11-20.destroyed"), files("keys"));
        assertEquals(List.of("day-2026-11-20.destroyed"), files("closing/keys"));
    }

    @Test
    void goesOnAfterACrashBetweenAnyTwoDeeds() throws Exception {
        receiveAll();
        int pages = closing.writeLedger(DAY, CLERK).pages();
        restart();
        closing.confirmLedger(DAY, pages, CHIEF);
        restart();
        closing.deliver(DAY, OFFICER, CHIEF);
        restart();
        closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen);
        restart();
        closing.scan(DAY, CHIEF);
        restart();

        ErasureCertificate certificate = closing.certify(DAY, CHIEF);

        assertEquals(0, verified(certificate).path("scan").path("residue").intValue());
        restart();
        assertEquals(certificate.jws(), closing.certify(DAY, CHIEF).jws());
    }

    @Test
    void certifiesOnlyWhenWhatWasFoundIsGone() throws Exception {
        receiveAll();
        eraseAll();
        Path note = home.resolve("note.txt");
        Files.writeString(note, "黒桐　幹也さま 再来");

        Scanned scanned = closing.scan(DAY, CHIEF);
        refused(ClosingFault.RESIDUE_FOUND, () -> closing.certify(DAY, CHIEF));
        Files.delete(note);
        restart();
        closing.scan(DAY, CHIEF);

        assertEquals(
                List.of(new Finding(note.toString(), 0, PersonalKind.NAME, Writing.UTF_8)),
                scanned.report().findings());
        assertEquals(
                0,
                verified(closing.certify(DAY, CHIEF))
                        .path("scan")
                        .path("residue")
                        .intValue());
    }

    @Test
    void saysOnTheCertificateWhoTookAFindingOnHimself() throws Exception {
        receiveAll();
        eraseAll();
        Files.writeString(home.resolve("note.txt"), "黒桐　幹也さま");
        closing.scan(DAY, CHIEF);

        closing.acceptFindings(DAY, CHIEF);
        ErasureCertificate certificate = closing.certify(DAY, CHIEF);

        JsonNode scan = verified(certificate).path("scan");
        assertEquals(1, scan.path("residue").intValue());
        assertEquals("ishii", scan.path("acceptedBy").path("id").stringValue());
        assertTrue(text(certificate).contains("検出 1件"));
        assertFalse(certificate.jws().contains("黒桐") || text(certificate).contains("黒桐"));
    }

    private List<Envelope> receiveAll() throws Exception {
        List<Envelope> sent = new ArrayList<>();
        for (LedgerEntry entry : People.several()) {
            sent.add(station.receive(entry));
        }
        return sent;
    }

    private void eraseAll() throws ClosingException {
        closing.confirmLedger(DAY, closing.writeLedger(DAY, CLERK).pages(), CHIEF);
        station.deliver();
        closing.erase(DAY, CHIEF, Optional.empty(), CloseDayTest::unseen);
    }

    private ErasureCertificate closeAll() throws ClosingException {
        eraseAll();
        closing.scan(DAY, CHIEF);
        return closing.certify(DAY, CHIEF);
    }

    private void refused(ClosingFault fault, Executable... deeds) throws ClosingException {
        ClosingState before = closing.state(DAY);
        for (Executable deed : deeds) {
            assertEquals(fault, assertThrows(ClosingException.class, deed).fault());
            assertEquals(before, closing.state(DAY));
        }
    }

    private JsonNode verified(ErasureCertificate certificate) throws Exception {
        return ErasureCertificate.verify(certificate.jws(), station.signingKey().verifyingKey());
    }

    private static String text(ErasureCertificate certificate) throws IOException {
        return text(certificate.pdf());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private List<String> files(String name) throws IOException {
        if (!Files.exists(home.resolve(name))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
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
                        Database.open(store, key, ClosingStation.CLOCK).database()) {
            Clock clock = ClosingStation.CLOCK;
            DayKeys dayKeys = new DayKeys(keys, key, new SecureRandom());
            PhotoKeys photoKeys = new PhotoKeys(keys, dayKeys, new SecureRandom());
            var erasures = new PhotoErasures(database, photoKeys, new AuditTrail(database, clock), clock, step -> {});
            var photos = new PhotoSafe(database, photoKeys, erasures, clock, "");
            return new Daybook(database, dayKeys, photos, clock).entries(DAY);
        }
    }

    private static void unseen(ErasureStep step) {
        assertEquals("closing.step." + step, step.messageKey());
    }

    /** Stands for the program's death: nothing of it is caught. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }
}
