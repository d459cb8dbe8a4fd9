package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger as a file, at a municipality whose profile asks for one. */
class LedgerFileTest {
    @TempDir
    private Path folder;

    private ClosingStation station;

    @BeforeEach
    void countTheLedger() throws Exception {
        station = ClosingStation.withFile(folder.resolve("home"));
        for (LedgerEntry entry : People.several()) {
            station.receive(entry);
        }
        int pages = station.closing.writeLedger(DAY, CHIEF).pages();
        station.closing.confirmLedger(DAY, pages, CHIEF);
    }

    @AfterEach
    void end() {
        station.close();
    }

    @Test
    void opensWithItsPasswordAndWithNoOther() throws Exception {
        LedgerFile.Written written = station.closing.writeFile(DAY, CHIEF);

        Path file = written.kept().file();
        String password = written.password().text();
        try (var book = WorkbookFactory.create(file.toFile(), password, true)) {
            assertEquals(
                    People.TAKASAKI.name(),
                    book.getSheetAt(0).getRow(3).getCell(1).getStringCellValue());
            assertEquals(30, book.getSheetAt(0).getRow(4).getHeightInPoints(), "a long name has two lines");
        }
        String other = FilePassword.drawn(new SecureRandom()).text();
        assertThrows(EncryptedDocumentException.class, () -> WorkbookFactory.create(file.toFile(), other, true));
        assertThrows(EncryptedDocumentException.class, () -> WorkbookFactory.create(file.toFile(), null, true));
        assertTrue(password.matches("([A-HJKMNP-Z2-9]{4}-){4}[A-HJKMNP-Z2-9]{4}"), password);
    }

    @Test
    void goesToTheCityAndIsRemovedByErasing() throws Exception {
        LedgerFile.Written written = station.closing.writeFile(DAY, CHIEF);
        Path copy = station.closing.copyFile(DAY, CHIEF);
        byte[] sealed = Files.readAllBytes(written.kept().file());
        try (var slip = Loader.loadPDF(station.closing.slip(DAY))) {
            assertTrue(
                    new PDFTextStripper().getText(slip).contains(written.kept().name()));
        }
        station.closing.deliver(DAY, OFFICER, CHIEF);

        station.closing.erase(DAY, CHIEF, Optional.empty(), step -> {});

        assertEquals(List.of(), names(folder.resolve("home/ledger")));
        assertArrayEquals(sealed, Files.readAllBytes(copy));
        ScanReport report = station.closing.scan(DAY, CHIEF).report();
        assertTrue(report.clean(), report.toString());
        var says = ErasureCertificate.verify(
                station.closing.certify(DAY, CHIEF).jws(), station.signingKey().verifyingKey());
        assertEquals(
                written.kept().sha256(), says.path("ledger").path("fileSha256").stringValue());
        assertTrue(says.path("how").toString().contains("LEDGER_FILE_REMOVED"));
    }

    @Test
    void keepsTheLedgerHereUntilThereIsAFileOfIt() throws Exception {
        var refused = assertThrows(ClosingException.class, () -> station.closing.deliver(DAY, OFFICER, CHIEF));
        assertEquals(ClosingFault.FILE_MISSING, refused.fault());
        station.closing.writeFile(DAY, CHIEF);

        station.closing.writeLedger(DAY, CHIEF);

        assertEquals(Optional.empty(), station.closing.file());
    }

    @Test
    void takesThePlaceOfTheFileBefore() throws Exception {
        LedgerFile.Written first = station.closing.writeFile(DAY, CHIEF);

        LedgerFile.Written second = station.closing.writeFile(DAY, CHIEF);

        assertNotEquals(first.password().text(), second.password().text());
        assertEquals(Optional.of(second.kept()), station.closing.file());
        assertEquals(1, names(folder.resolve("home/ledger")).size());
    }

    @Test
    void certifiesNothingWhileItLiesOnTheDisk() throws Exception {
        Path file = station.closing.writeFile(DAY, CHIEF).kept().file();
        byte[] sealed = Files.readAllBytes(file);
        station.closing.deliver(DAY, OFFICER, CHIEF);
        station.closing.erase(DAY, CHIEF, Optional.empty(), step -> {});
        Files.write(file, sealed);

        ScanReport report = station.closing.scan(DAY, CHIEF).report();

        assertEquals(
                List.of(PersonalKind.SEALED_DOCUMENT),
                report.findings().stream().map(Finding::kind).toList());
        station.closing.acceptFindings(DAY, CHIEF);
        var refused = assertThrows(ClosingException.class, () -> station.closing.certify(DAY, CHIEF));
        assertEquals(ClosingFault.FILE_LEFT, refused.fault());
        assertTrue(station.closing.scan(DAY, CHIEF).report().clean());
        assertFalse(Files.exists(file));
        station.closing.certify(DAY, CHIEF);
    }

    @Test
    void findsACopyUnderAnyName() throws Exception {
        Path file = station.closing.writeFile(DAY, CHIEF).kept().file();
        Path copy = folder.resolve("home/logs.txt");
        Files.copy(file, copy);
        station.closing.deliver(DAY, OFFICER, CHIEF);
        station.closing.erase(DAY, CHIEF, Optional.empty(), step -> {});

        ScanReport report = station.closing.scan(DAY, CHIEF).report();

        assertEquals(
                List.of(copy.toString()),
                report.findings().stream().map(Finding::file).toList());
    }

    @Test
    void goesOnWithAClosingThatBeganBeforeThereWereFiles() throws Exception {
        station.closing.writeFile(DAY, CHIEF);
        station.closing.deliver(DAY, OFFICER, CHIEF);
        Path log = folder.resolve("home/closing/closing-" + DAY + ".json");
        String json = Files.readString(log);
        assertTrue(json.contains("fileSha256"));

        Files.writeString(log, json.replaceAll("(?m)^\\s*\"fileSha256\".*,?$\\R?", ""));

        var delivered = assertInstanceOf(ClosingState.LedgerDelivered.class, station.closing.state(DAY));
        assertEquals(Optional.empty(), delivered.fileSha256());
    }

    @Test
    void showsThePasswordOnceAndPrintsItApart() throws Exception {
        var printer = new SimulatedDocumentPrinter();
        var model = new ClosingViewModel(
                station.closing,
                new ClosingViewModel.Closer(CHIEF, ClosingStation.CLOCK, day -> Optional.empty(), day -> {}),
                printer,
                new Texts(Locale.JAPANESE),
                new ImmediateBackground());
        model.look();
        model.file().write();
        String password =
                model.file().freshProperty().get().orElseThrow().password().text();

        model.file().printPassword();
        model.file().copy();
        model.file().forget();
        model.file().printPassword();

        assertEquals(1, printer.documents().size());
        try (var slip = Loader.loadPDF(printer.documents().getFirst().bytes())) {
            assertTrue(new PDFTextStripper().getText(slip).contains(password));
        }
        assertEquals(Optional.empty(), model.file().freshProperty().get());
        assertEquals(1, names(folder.resolve("share")).size());
        assertFalse(holds(folder.resolve("home"), password));
    }

    @Test
    void saysThatNoMediumIsThere() throws Exception {
        Files.delete(folder.resolve("share"));
        station.closing.writeFile(DAY, CHIEF);

        assertThrows(MediaException.class, () -> station.closing.copyFile(DAY, CHIEF));
    }

    private static boolean holds(Path home, String text) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
