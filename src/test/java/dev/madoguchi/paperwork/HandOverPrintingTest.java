package dev.madoguchi.paperwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.PaperExamples;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F53: the 申請書ID is on paper only, and only while its day is open. */
class HandOverPrintingTest {
    private static final String ID = "12345678901234567890123";

    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();

    @TempDir
    private Path home;

    private PaperworkStation station;
    private DayKeys days;
    private Daybook daybook;
    private Bundle bundle;
    private HandOverPrinting printing;

    @BeforeEach
    void open() throws Exception {
        station = new PaperworkStation(home.resolve("store"));
        SecureRandom random = new SecureRandom();
        days = new DayKeys(home.resolve("keys"), StationKey.generate(random), random);
        PhotoKeys photoKeys = new PhotoKeys(home.resolve("photo-keys"), days, random);
        var erasures = new PhotoErasures(
                station.database,
                photoKeys,
                new AuditTrail(station.database, PaperworkStation.CLOCK),
                PaperworkStation.CLOCK,
                step -> {});
        daybook = new Daybook(
                station.database,
                days,
                new PhotoSafe(station.database, photoKeys, erasures, PaperworkStation.CLOCK, "試行"),
                PaperworkStation.CLOCK);
        FinishedCase done = PaperworkStation.done(1, Route.AT_ISSUE);
        station.paperwork.begin(done);
        daybook.complete(done.visit(), line(done));
        var layout = new HandOverListPdf(
                JapaneseFonts.installed(), new Texts(Locale.JAPANESE), PaperworkStation.CLOCK.getZone());
        printing = new HandOverPrinting(
                station.paperwork.bundles(),
                daybook,
                printer,
                layout,
                new HandOverPrinting.Paper("見本市　市民課", new Texts(Locale.JAPANESE)));
        bundle = station.paperwork.bundles().make(UUID.randomUUID(), PaperExamples.FORMS, "見本 太郎");
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void writesTheApplicationIdOnThePaperWhileTheDayIsOpen() throws Exception {
        count();

        printing.print(bundle.id());

        String text = printed();
        assertTrue(text.contains(ID), text);
        assertFalse(text.contains("試験"), "a name is on the list");
        assertFalse(printer.documents().getLast().title().contains(ID));
    }

    @Test
    void leavesTheApplicationIdOutOnceTheDaysKeyIsDestroyed() throws Exception {
        count();
        days.destroy(PaperworkStation.DAY);

        printing.print(bundle.id());

        String text = printed();
        assertFalse(text.contains(ID), text);
        assertTrue(text.contains("A-001"), text);
    }

    @Test
    void printsNothingThatNobodyCounted() {
        var refused = assertThrows(PaperworkException.class, () -> printing.print(bundle.id()));

        assertEquals(Refusal.NOT_NOW, refused.refusal());
        assertTrue(printer.documents().isEmpty());
    }

    @Test
    void marksTheListThatComesAfterOneThatMayHaveComeOut() throws Exception {
        count();
        printer.fault(Optional.of(DeviceFault.OUT_OF_PAPER));
        assertThrows(DeviceException.class, () -> printing.print(bundle.id()));
        printer.fault(Optional.empty());

        printing.print(bundle.id());

        assertTrue(printed().contains("再印刷（2回目）"), printed());
    }

    private void count() throws PaperworkException {
        station.paperwork.bundles().count(bundle.id(), 1, "確認 花子");
    }

    private String printed() throws Exception {
        try (var document = Loader.loadPDF(printer.documents().getLast().bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] line(FinishedCase done) {
        return LedgerEntryCodec.encode(new LedgerEntry(
                done.visit(), done.ticket(), done.at(), "試験　花子", "東京都見本市", "19840315", "090", Optional.of(ID)));
    }
}
