package dev.madoguchi.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.ScanPlaces;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole station with a real city's halves of its keys, erased, cut off and gone on with. */
class FullEraseTest {
    @TempDir
    private Path folder;

    private TestCity city;
    private EndingStation station;
    private ReportFolder report;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(folder.resolve("city"));
        station = new EndingStation(city, folder);
        report = new ReportFolder(folder.resolve("report"));
        Files.createDirectories(station.home.resolve("certificates"));
        Files.writeString(station.home.resolve("certificates").resolve("2026-11-19.jws"), "a certificate");
    }

    @AfterEach
    void close() {
        station.close();
        city.close();
    }

    @Test
    void erasesNothingWhileARecordIsUndelivered() throws Exception {
        station.leftAt(Stage.FORM);
        station.handOvers.make("1001");

        assertEquals(EndingFault.UNDELIVERED, refused());
        station.send();
        assertEquals(EndingFault.OPEN_DAYS, refused());

        station.handOvers.forget();
        station.planner(step -> {}).plan(report, "1001", Optional.empty());
        assertTrue(report.planned());
    }

    @Test
    void erasesNothingWhileTheCityKeepsItsHalfOfAKey() throws Exception {
        allHandedOver();
        city.stop();

        assertEquals(EndingFault.SHARE_AWAY, refused());
        city.start();

        station.planner(step -> {}).plan(report, "1001", Optional.empty());
        assertTrue(report.planned());
    }

    @Test
    void keepsTheReportOutOfTheFolderThatGoes() throws Exception {
        report = new ReportFolder(station.home.resolve("report"));

        assertEquals(EndingFault.FOLDER, refused());
    }

    @Test
    void saysWhatWasErasedWhenByWhomAndThatNothingIsLeft() throws Exception {
        allHandedOver();
        station.planner(step -> {}).plan(report, "1001", Optional.of("市民課 見本"));
        station.close();

        EraseReport done = erase(step -> {}).carryOut(report);

        assertGone();
        assertTrue(done.clean(), done.found().toString());
        assertEquals(TestCity.NOON.truncatedTo(ChronoUnit.MILLIS), done.erasedAt());
        assertTrue(done.signedBy(city.home().stations().keys()));
        assertFalse(done.signedBy(new StationKeys(List.of())));
        byte[] pdf = new EraseReportPdf(JapaneseFonts.installed(), new Texts(Locale.JAPANESE), ZoneId.of("Asia/Tokyo"))
                .write(done, "0".repeat(64));
        Files.write(Files.createDirectories(Path.of("target", "carry-out")).resolve("erased.pdf"), pdf);
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertTrue(text.contains("作業終了報告書") && text.contains("1001") && text.contains("市民課 見本"), text);
        }
    }

    @ParameterizedTest
    @EnumSource(EraseStep.class)
    void goesOnWhereItWasCutOff(EraseStep last) throws Exception {
        allHandedOver();
        Consumer<EraseStep> cut = step -> {
            if (step == last) {
                throw new CutOff();
            }
        };
        try {
            station.planner(cut).plan(report, "1001", Optional.empty());
            station.close();
            erase(cut).carryOut(report);
        } catch (CutOff e) {
            assertEquals(last.compareTo(EraseStep.PLANNED) >= 0, report.planned());
        }

        if (!report.planned()) {
            station.planner(step -> {}).plan(report, "1001", Optional.empty());
        }
        station.close();
        EraseReport done = erase(step -> {}).carryOut(report);

        assertGone();
        assertTrue(done.clean());
        assertTrue(done.signedBy(city.home().stations().keys()));
        assertEquals(done, erase(step -> {}).carryOut(report));
    }

    @Test
    @Timeout(300)
    void goesOnAfterTheProgramWasKilledWhileItOverwroteAFile() throws Exception {
        allHandedOver();
        station.planner(step -> {}).plan(report, "1001", Optional.empty());
        station.close();
        Files.write(station.home.resolve("large"), new byte[64 * 1024 * 1024]);
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        System.getLogger(FullEraseTest.class.getName()).log(System.Logger.Level.INFO, "seed {0}", seed);

        killAfter(EraseStep.MEMORY_CLEARED, new Random(seed).nextInt(100_000_000));
        EraseReport done = erase(step -> {}).carryOut(report);

        assertGone();
        assertTrue(done.clean());
        assertTrue(done.signedBy(city.home().stations().keys()));
    }

    private void killAfter(EraseStep step, long nanoseconds) throws Exception {
        Process child = ErasingChild.start(report.root());
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = lines.readLine();
            while (line != null && !line.equals(step.name())) {
                line = lines.readLine();
            }
            assertEquals(step.name(), line);
            long until = System.nanoTime() + nanoseconds;
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            // Unlike the process, its handle leaves the stream open.
            child.toHandle().destroyForcibly();
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the program does not end");
        }
    }

    @Test
    void findsADocumentThatLiesOutsideAndSaysSo() throws Exception {
        allHandedOver();
        station.planner(step -> {}).plan(report, "1001", Optional.empty());
        station.close();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};
        Files.write(Files.createDirectories(folder.resolve("spool")).resolve("left"), png);

        EraseReport done = erase(step -> {}).carryOut(report);

        assertFalse(done.clean());
        assertTrue(done.found().getFirst().endsWith("left"), done.found().toString());
    }

    @Test
    void believesNoPlanAndNoReportThatWasChanged() throws Exception {
        allHandedOver();
        station.planner(step -> {}).plan(report, "1001", Optional.empty());
        Path plan = report.root().resolve("plan.jws");
        String whole = Files.readString(plan);

        Files.writeString(
                plan, whole.substring(0, 200) + (whole.charAt(200) == 'A' ? 'B' : 'A') + whole.substring(201));

        var refused =
                assertThrows(EndingException.class, () -> erase(step -> {}).carryOut(report));
        assertEquals(EndingFault.PLAN, refused.fault());
        assertTrue(Files.exists(station.home.resolve("people.json")));
    }

    @Test
    void leavesWhatALinkPointsTo() throws Exception {
        allHandedOver();
        Path outside = Files.writeString(folder.resolve("outside"), "not ours");
        Files.createSymbolicLink(station.home.resolve("link"), outside);
        station.planner(step -> {}).plan(report, "1001", Optional.empty());
        station.close();

        erase(step -> {}).carryOut(report);

        assertGone();
        assertEquals("not ours", Files.readString(outside));
    }

    /** As where a station's data were moved to a larger disk, and a link leads there. */
    @Test
    void erasesAFolderToWhichALinkLeads() throws Exception {
        allHandedOver();
        Path link = Files.createSymbolicLink(folder.resolve("link"), station.home);
        station.planner(link, step -> {}).plan(report, "1001", Optional.empty());
        station.close();

        EraseReport done = erase(step -> {}).carryOut(report);

        assertGone();
        assertTrue(done.plan().amount().files() > 0);
    }

    @Test
    void keepsTheReportOutOfTheFolderThatGoesAlsoWhereALinkLeadsThere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), station.home);
        report = new ReportFolder(link.resolve("new").resolve("report"));

        assertEquals(EndingFault.FOLDER, refused());
        report = new ReportFolder(station.home.resolve("report"));
        assertEquals(
                EndingFault.FOLDER,
                assertThrows(
                                EndingException.class,
                                () -> station.planner(link, step -> {}).plan(report, "1001", Optional.empty()))
                        .fault());
    }

    @Test
    void saysThatSomethingIsLeftWhereTheFolderHasBecomeALink() throws Exception {
        allHandedOver();
        station.planner(step -> {}).plan(report, "1001", Optional.empty());
        station.close();
        Path moved = Files.move(station.home, folder.resolve("moved"));
        Files.createSymbolicLink(station.home, moved);

        var refused =
                assertThrows(EndingException.class, () -> erase(step -> {}).carryOut(report));

        assertEquals(EndingFault.LEFT, refused.fault());
        assertTrue(Files.exists(moved.resolve("people.json")));
    }

    private void allHandedOver() throws Exception {
        station.leftAt(Stage.PAPER);
        station.handOvers.make("1001");
        station.send();
        station.handOvers.forget();
    }

    private EndingFault refused() {
        return assertThrows(
                        EndingException.class, () -> station.planner(step -> {}).plan(report, "1001", Optional.empty()))
                .fault();
    }

    private FullErase erase(Consumer<EraseStep> progress) throws IOException {
        Path spool = Files.createDirectories(folder.resolve("spool"));
        var places = new ScanPlaces(List.of(report.root()), List.of(spool));
        return new FullErase(new ResidueScan(() -> places, EndingStation.NOON), EndingStation.NOON, progress);
    }

    private void assertGone() throws IOException {
        assertFalse(Files.exists(station.home));
        assertFalse(Files.exists(station.memory));
        assertFalse(Files.exists(report.root().resolve("erasure.key")));
        assertEquals(
                "a certificate",
                Files.readString(
                        report.root().resolve("proofs").resolve("certificates").resolve("2026-11-19.jws")));
    }

    /** The program ends here. */
    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
