package dev.madoguchi.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole station with a real city's halves of its keys, erased, cut off and gone on with. */
class FullEraseTest {
    @TempDir
    private Path folder;

    private StationToErase all;

    @BeforeEach
    void open() throws Exception {
        all = new StationToErase(folder);
    }

    @AfterEach
    void close() {
        all.close();
    }

    @Test
    void erasesNothingWhileARecordIsUndelivered() throws Exception {
        all.station.leftAt(Stage.FORM);
        all.station.handOvers.make("1001");

        assertEquals(EndingFault.UNDELIVERED, all.planRefused());
        all.station.send();
        assertEquals(EndingFault.OPEN_DAYS, all.planRefused());

        all.station.handOvers.forget();
        all.plan();
        assertTrue(all.report.planned());
    }

    @Test
    void erasesNothingWhileTheCityKeepsItsHalfOfAKey() throws Exception {
        all.allHandedOver();
        all.city.stop();

        assertEquals(EndingFault.SHARE_AWAY, all.planRefused());
        all.city.start();

        all.plan();
        assertTrue(all.report.planned());
    }

    @Test
    void keepsTheReportOutOfTheFolderThatGoes() throws Exception {
        all.report = new ReportFolder(all.station.home.resolve("report"));

        assertEquals(EndingFault.FOLDER, all.planRefused());
    }

    @Test
    void saysWhatWasErasedWhenByWhomAndThatNothingIsLeft() throws Exception {
        all.allHandedOver();
        all.station.planner(step -> {}).plan(all.report, "1001", Optional.of("市民課 見本"));
        all.station.close();

        EraseReport done = all.erase(step -> {}).carryOut(all.report);

        all.assertGone();
        assertTrue(done.clean(), done.found().toString());
        assertEquals(TestCity.NOON.truncatedTo(ChronoUnit.MILLIS), done.erasedAt());
        assertTrue(done.signedBy(all.city.home().stations().keys()));
        assertFalse(done.signedBy(new StationKeys(List.of())));
        byte[] pdf = new EraseReportPdf(JapaneseFonts.installed(), new Texts(Locale.JAPANESE), ZoneId.of("Asia/Tokyo"))
                .write(done, "0".repeat(64));
        Files.write(Files.createDirectories(Path.of("target", "carry-out")).resolve("erased.pdf"), pdf);
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertTrue(text.contains("作業終了報告書") && text.contains("1001") && text.contains("市民課 見本"), text);
        }
    }

    @Test
    void findsADocumentThatLiesOutsideAndSaysSo() throws Exception {
        all.planned();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};
        Files.write(Files.createDirectories(folder.resolve("spool")).resolve("left"), png);

        EraseReport done = all.erase(step -> {}).carryOut(all.report);

        assertFalse(done.clean());
        assertTrue(done.found().getFirst().endsWith("left"), done.found().toString());
    }
}
