package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLERK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.ClosingLine;
import dev.madoguchi.seal.OtherSide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A day of which something opens no more is closed all the same, by a person's word, and its papers say what cannot be shown. */
class ShutDayTest {
    private static final UUID DRAFT = new UUID(0x4000L, 77);
    private static final String WHY = "端末のディスクが壊れ、鍵のファイルが読めない。";

    @TempDir
    private Path folder;

    private final OtherSide city = new OtherSide(new SecureRandom());
    private ClosingStation station;

    @BeforeEach
    void open() throws Exception {
        station = ClosingStation.sharing(folder.resolve("home"), city);
        station.keys.fetch(DAY);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void isClosedWhereTheDaysKeyWasDamagedAndSaysSoOnPaper() throws Exception {
        station.receive(People.KUROGIRI);
        station.daybook.saveDraft(DRAFT, new byte[] {1});
        damage(folder.resolve("home/keys/day-2026-11-20.shared"));
        station.receive(People.TAKASAKI);

        assertEquals(List.of(), station.closing.reconcile(DAY));
        DayLine line = shutLine();
        assertEquals(List.of(3, 1), List.of(line.expected(), line.found().orElseThrow()));
        assertEquals(ClosingFault.NOT_COUNTED, fault(() -> station.closing.writeLedger(DAY, CLERK)));
        station.closing.answer(DAY, line, 0, WHY, CHIEF);

        String ledger = text(station.closing.writeLedger(DAY, CLERK).pdf());
        assertTrue(ledger.contains(People.KUROGIRI.visit().toString()), ledger);
        assertFalse(ledger.contains("黒霧"), ledger);
        JsonNode certificate = certified();

        assertFalse(certificate.path("dayKey").path("proved").booleanValue(true));
        assertEquals("BOTH", certificate.path("dayKey").path("form").stringValue());
        assertEquals(
                1, certificate.path("scan").path("leftOut").path("UNREADABLE").intValue());
        assertFalse(certificate.path("how").toString().contains("CITY_SHARE_DESTROYED"));
        assertEquals(List.of(), station.keys.days());
    }

    @Test
    void isClosedWhereTheCityLostItsHalf() throws Exception {
        station.receive(People.KUROGIRI);
        city.halves.clear();
        again();

        station.closing.answer(DAY, shutLine(), 0, "市のサーバーが鍵の半分を失った。", CHIEF);
        station.closing.writeLedger(DAY, CLERK);
        JsonNode certificate = certified();

        assertFalse(certificate.path("dayKey").path("proved").booleanValue(true));
        assertEquals(
                64, certificate.path("dayKey").path("shareSha256").stringValue().length());
    }

    @Test
    void waitsForTheCityWhereItsHalfMayComeYet() throws Exception {
        station.receive(People.KUROGIRI);
        station.daybook.saveDraft(DRAFT, new byte[] {1});
        city.away = true;
        again();

        assertEquals(List.of(new Blocker(DRAFT, Blocker.Reason.OPEN_DRAFT)), station.closing.reconcile(DAY));
        assertEquals(List.of(), station.closing.lines(DAY));
        station.daybook.dropDraft(DRAFT);
        assertEquals(ClosingFault.SHUT, fault(() -> station.closing.writeLedger(DAY, CLERK)));
    }

    @Test
    void saysThatNobodyKnowsWhereTheListOfWhatToSearchForIsLost() throws Exception {
        station.receive(People.KUROGIRI);
        station.closing.writeLedger(DAY, CLERK);
        station.deliver();
        station.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
        damage(folder.resolve("home/closing/search-2026-11-20.sealed"));

        ScanReport report = station.closing.scan(DAY, CHIEF).report();

        assertFalse(report.clean());
        assertEquals(Map.of(Unscanned.UNREADABLE, 1), report.leftOut());
        assertTrue(report.unread().getFirst().endsWith("search-2026-11-20.sealed"));
        assertEquals(ClosingFault.RESIDUE_FOUND, fault(() -> station.closing.certify(DAY, CHIEF)));
        station.closing.acceptFindings(DAY, CHIEF);
        station.closing.certify(DAY, CHIEF);
    }

    private DayLine shutLine() {
        CountedLine line = station.closing.lines(DAY).getFirst();
        assertTrue(line.isOpen());
        assertEquals(ClosingLine.OPENED, line.line().kind());
        return line.line();
    }

    private JsonNode certified() throws Exception {
        station.deliver();
        station.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
        assertTrue(station.closing.scan(DAY, CHIEF).report().clean());
        String jws = station.closing.certify(DAY, CHIEF).jws();
        return ErasureCertificate.verify(jws, station.signingKey().verifyingKey());
    }

    private void again() throws Exception {
        station.close();
        open();
    }

    private static void damage(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static ClosingFault fault(Deed deed) {
        return assertThrows(ClosingException.class, deed::run).fault();
    }

    @FunctionalInterface
    private interface Deed {
        void run() throws ClosingException;
    }
}
