package dev.madoguchi.closing;

import static dev.madoguchi.closing.SearchedFolder.DAY;
import static dev.madoguchi.closing.SearchedFolder.MIB;
import static dev.madoguchi.closing.SearchedFolder.jpeg;
import static dev.madoguchi.closing.SearchedFolder.random;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a visitor is found in photographs, packed files and papers too. */
class ResidueInFilesTest {
    private SearchedFolder folder;

    @BeforeEach
    void open(@TempDir Path home) {
        folder = new SearchedFolder(home);
    }

    @Test
    void findsAPhotographInTheMiddleOfOtherBytes() throws IOException {
        int offset = folder.plant("core.dump", jpeg());

        assertEquals(
                List.of(new Finding(folder.path("core.dump"), offset, PersonalKind.PICTURE, Writing.BINARY)),
                folder.scan().findings());
    }

    @Test
    void findsAPhotographThatLostItsLabel() throws IOException {
        byte[] jpeg = jpeg();
        jpeg[6] = 'X';

        folder.plant("core.dump", jpeg);

        assertEquals(1, folder.scan().residue());
    }

    @Test
    void findsAPhotographOfWhichOnlyTheBeginningIsLeft() throws IOException {
        folder.write("half.tmp", java.util.Arrays.copyOf(jpeg(), 300));

        assertEquals(1, folder.scan().residue());
    }

    @Test
    void takesNoPhotographFromThreeBytesThatLookLikeOne() throws IOException {
        byte[] data = random(64 * 1024);
        for (int place = 0; place + 64 < data.length; place += 64) {
            data[place] = (byte) 0xFF;
            data[place + 1] = (byte) 0xD8;
            data[place + 2] = (byte) 0xFF;
            data[place + 3] = (byte) 0xE0;
        }
        folder.write("store.mv.db", data);

        assertTrue(folder.scan().clean());
    }

    @Test
    void looksInsidePackedFiles() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<t>黒桐　幹也</t>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        folder.write("list.xlsx", zipped.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("visitor 090-1234-5678".getBytes(StandardCharsets.UTF_8));
        }
        folder.write("log.gz", packed.toByteArray());

        assertEquals(
                List.of(
                        new Finding(
                                folder.path("list.xlsx!xl/worksheets/sheet1.xml"), 3, PersonalKind.NAME, Writing.UTF_8),
                        new Finding(folder.path("log.gz!gzip"), 8, PersonalKind.TELEPHONE, Writing.UTF_8)),
                folder.scan().findings().stream()
                        .sorted(java.util.Comparator.comparing(Finding::file))
                        .toList());
    }

    @Test
    void takesNoSealedFileThatBeginsLikeGzipForOne() throws IOException {
        byte[] sealed = random(4096);
        sealed[0] = 0x1F;
        sealed[1] = (byte) 0x8B;
        sealed[2] = 0x42;
        folder.write("day-2026-11-20.key", sealed);

        assertEquals(List.of(), folder.scan().unread());
    }

    @Test
    void tellsAPackedFileThatCannotBeUnpacked() throws IOException {
        folder.write("log.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7, 7, 7});

        assertEquals(List.of(folder.path("log.gz")), folder.scan().unread());
    }

    /** PDFBox 3 answers to these parameters of a predictor with an unchecked exception. */
    @Test
    void goesOnAfterAPdfThatItsReaderStumblesOver() throws IOException {
        folder.write("broken.pdf", """
                %PDF-1.4
                1 0 obj
                <</Type/Catalog/Pages 2 0 R>>
                endobj
                2 0 obj
                <</Type/Pages/Kids[3 0 R]/Count 1>>
                endobj
                3 0 obj
                <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 5 0 R>>
                endobj
                5 0 obj
                <</Length 44/Filter/LZWDecode/DecodeParms<</Predictor 2/Columns -5/Colors -1/BitsPerComponent 0>>>>
                stream
                BT /F1 24 Tf 20 100 Td (Hello visitor) Tj ET
                endstream
                endobj
                trailer
                <</Root 1 0 R/Size 7>>
                %%EOF
                """.getBytes(US_ASCII));

        assertEquals(List.of(folder.path("broken.pdf")), folder.scan().unread());
    }

    @Test
    void tellsWhichFilesItCouldNotUnpack() throws IOException {
        folder.write("broken.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
        folder.write("broken.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII));

        ScanReport report = folder.scan();

        assertEquals(
                List.of(folder.path("broken.pdf"), folder.path("broken.zip")),
                report.unread().stream().sorted().toList());
        assertFalse(report.clean());
    }

    @Test
    void findsNothingInEncryptedFiles() throws IOException {
        folder.write("store.mv.db", random(8 * MIB));
        folder.write("day-2026-11-19.key", random(60));

        ScanReport report = folder.scan();

        assertEquals(List.of(), report.findings());
        assertTrue(report.clean());
        assertEquals(2, report.files());
        assertEquals(8L * MIB + 60, report.bytes());
    }

    @Test
    void readsTheTextOfAPdf() throws Exception {
        var ledger = new Ledger(
                "市",
                "課",
                DAY,
                List.of(dev.madoguchi.municipality.LedgerField.NAME, dev.madoguchi.municipality.LedgerField.ADDRESS),
                People.several());
        var texts = new dev.madoguchi.ui.Texts(java.util.Locale.JAPANESE);
        var pdf = new LedgerPdf(texts, dev.madoguchi.paper.JapaneseFonts.installed())
                .write(ledger)
                .pdf();
        folder.write("ledger.pdf", pdf);

        List<PersonalKind> kinds =
                folder.scan().findings().stream().map(Finding::kind).distinct().toList();

        assertEquals(List.of(PersonalKind.NAME, PersonalKind.ADDRESS), kinds);
        assertTrue(
                folder.scan().findings().stream().allMatch(each -> each.file().equals(folder.path("ledger.pdf!text"))));
    }
}
