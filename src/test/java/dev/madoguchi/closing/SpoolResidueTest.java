package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.paper.ApplicantCopy;
import dev.madoguchi.paper.ApplicantCopyPdf;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.DrawnPhoto;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.PhotoSheetPdf;
import dev.madoguchi.paper.PrinterScale;
import dev.madoguchi.paper.PrivateCups;
import dev.madoguchi.paper.RulerPdf;
import dev.madoguchi.paper.Sheet;
import dev.madoguchi.paper.SpoolState;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The residue scan over the spool of a real print system. */
class SpoolResidueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Texts TEXTS = new Texts(Locale.JAPANESE);

    @TempDir
    private Path directory;

    @TempDir
    private Path home;

    @Test
    void findsAPhotoInTheSpoolWhileItPrintsAndNothingAfterItsPurge() throws Exception {
        byte[] sheet = PhotoSheetPdf.bytes(DrawnPhoto.dark(), Sheet.L, PrinterScale.TRUE);
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            DocumentPrinter queue = cups.queue("madoguchi");
            cups.run("lpadmin", "-p", "madoguchi", "-o", "job-hold-until-default=indefinite");
            queue.printTrueSize("写真", sheet, Sheet.L);

            assertEquals(new SpoolState.Holding(1), queue.tidy());
            assertEquals(Set.of(PersonalKind.PICTURE, PersonalKind.DOCUMENT), kinds(cups));

            assertEquals(new SpoolState.Empty(), queue.clear());
            assertTrue(scan(cups).clean(), scan(cups).toString());
        }
    }

    @Test
    void findsANameInAPrintedDocumentThatCupsKeepsAndNothingAfterItsPurge() throws Exception {
        byte[] copy = new ApplicantCopyPdf(JapaneseFonts.installed(), TEXTS).bytes(copy(People.KUROGIRI.name()));
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            DocumentPrinter queue = cups.queue("madoguchi");
            queue.print("控え", copy);
            assertArrayEquals(copy, cups.arrived());

            assertEquals(Set.of(PersonalKind.NAME, PersonalKind.DOCUMENT), kinds(cups));

            assertEquals(new SpoolState.Empty(), queue.settle(LIMIT));
            assertTrue(scan(cups).clean(), scan(cups).toString());
        }
    }

    @Test
    void countsEveryDocumentOfThisProgramAndNoneOfOthers() throws Exception {
        Path spool = Files.createDirectory(home.resolve("spool"));
        Files.write(spool.resolve("d00001-001"), new RulerPdf(JapaneseFonts.installed(), TEXTS).bytes(Sheet.A4));
        try (PDDocument other = new PDDocument()) {
            other.addPage(new PDPage());
            other.save(spool.resolve("d00002-001").toFile());
        }

        ScanReport report = scan(spool);

        assertEquals(
                List.of(new Finding(spool.resolve("d00001-001").toString(), 0, PersonalKind.DOCUMENT, Writing.BINARY)),
                report.findings());
        assertEquals(1, report.residue());
    }

    @Test
    void isNotCleanWhileAPrintSystemIsKnownToHoldSomething() throws Exception {
        Path own = Files.createDirectory(home.resolve("station"));
        ScanPlaces places = ScanPlaces.of(own).holding(List.of("printing queue madoguchi"));

        ScanReport report = new ResidueScan(places, Clock.systemUTC()).scan(strings());

        assertEquals(List.of("printing queue madoguchi"), report.unread());
        assertFalse(report.clean());
    }

    private Set<PersonalKind> kinds(PrivateCups cups) throws IOException {
        return scan(cups).findings().stream().map(Finding::kind).collect(Collectors.toSet());
    }

    private ScanReport scan(PrivateCups cups) throws IOException {
        return scan(cups.spool());
    }

    private ScanReport scan(Path spool) throws IOException {
        Path own = home.resolve("station");
        Files.createDirectories(own);
        return new ResidueScan(new ScanPlaces(List.of(own), List.of(spool)), Clock.systemUTC()).scan(strings());
    }

    private static PersonalStrings strings() {
        return PersonalStrings.of(People.several(), DAY, "");
    }

    private static ApplicantCopy copy(String name) {
        return new ApplicantCopy(
                "見本市", "窓口", "市民課", DAY, "申請", name, "19840315", "", "", List.of(), List.of(), List.of());
    }
}
