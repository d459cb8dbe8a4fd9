package dev.madoguchi.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.inspection.InspectionState.Told;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F92, F131, F139: 002 別記14・15条, 003 §21-2. */
class InspectionTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T01:00:00Z"), ZONE);
    private static final UUID CASE = UUID.fromString("3f1c8b1e-0f3a-4d0f-9a55-2f4b8c6d7e01");

    @TempDir
    private Path home;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private Database database;
    private AuditTrail trail;
    private InspectionViewModel model;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(home, StationKey.generate(new SecureRandom()), CLOCK)
                .database();
        trail = new AuditTrail(database, CLOCK, "K01");
        var yesterday = new AuditTrail(database, Clock.offset(CLOCK, Duration.ofDays(-1)), "K01");
        Audit hanako = new Audit(yesterday, "hanako");
        hanako.record(Touch.of(AuditDeed.CARD_READ, CASE));
        hanako.failed(Touch.of(AuditDeed.CARD_READ, CASE));
        yesterday.record("closing", "photo.erased.COMPLETED", UUID.randomUUID().toString());
        Audit jiro = new Audit(trail, "jiro");
        for (int count = 0; count < 20; count++) {
            jiro.record(Touch.of(AuditDeed.COPY_PRINTED, UUID.randomUUID()));
        }
        jiro.record(Touch.of(AuditDeed.CARD_READ, CASE));
        trail.record("jiro", "desk.locked", "KEY");
        model = model(false);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void showsTheDayPageByPageAndNotesThatItWasLookedAt() {
        model.begin();

        assertEquals(InspectionViewModel.PAGE, state().rows().size());
        assertTrue(state().more());
        model.forward();
        assertEquals(9, state().rows().size());
        assertEquals("audit.viewed", state().rows().getLast().deed());
        model.back();
        assertEquals("copy.printed", state().rows().getFirst().deed());
    }

    @Test
    void showsAnotherDay() {
        model.begin();
        model.move(-1);

        assertEquals(YESTERDAY, state().day());
        assertEquals(
                List.of("card.read", "card.read", "photo.erased.COMPLETED"),
                state().rows().stream().map(AuditRow::deed).toList());
    }

    @Test
    void narrowsByPersonByDeedAndByCase() {
        model.begin();

        model.narrow("", "card.", "");
        assertEquals(1, state().rows().size());
        model.narrow("hanako", "", "");
        assertEquals(0, state().rows().size());
        model.narrow("", "", CASE.toString());
        assertEquals(
                List.of(CASE.toString()),
                state().rows().stream().map(AuditRow::subject).toList());
    }

    /** The screen shows words: whoever inspects types what they read there. */
    @Test
    void narrowsByAPartOfWhatADeedIsCalled() {
        model.begin();

        model.narrow("", "ロック", "");
        assertEquals(
                List.of("desk.locked"),
                state().rows().stream().map(AuditRow::deed).toList());
        model.narrow("", "そんな操作はない", "");
        assertEquals(List.of(), state().rows());
    }

    /** What is typed is a value and nothing else. */
    @Test
    void takesWhatIsTypedAsItIs() {
        model.begin();

        model.narrow("' or 1=1 --", "", "");

        assertEquals(List.of(), state().rows());
    }

    @Test
    void countsHowDataWereHandledDayByDay() {
        HandlingReport report = HandlingReport.of(trail, YESTERDAY, TODAY, ZONE);

        assertEquals(
                List.of(
                        new HandlingReport.Line(YESTERDAY, Handling.VIEWED, 1, 1, new TreeSet<>(List.of("hanako"))),
                        new HandlingReport.Line(YESTERDAY, Handling.ERASED, 1, 0, new TreeSet<>(List.of("closing"))),
                        new HandlingReport.Line(TODAY, Handling.VIEWED, 1, 0, new TreeSet<>(List.of("jiro"))),
                        new HandlingReport.Line(TODAY, Handling.PRINTED, 20, 0, new TreeSet<>(List.of("jiro")))),
                report.lines());
    }

    @Test
    void printsTheDayAndTheHandlingReportAndNotesIt() throws Exception {
        model.begin();
        model.printRows();
        model.printHandling();

        assertEquals(new Told.Printed(Optional.empty()), state().told());
        String rows = text(printer.documents().get(0).bytes());
        String handling = text(printer.documents().get(1).bytes());
        Files.write(
                Path.of("target", "inspection-rows.pdf"),
                printer.documents().get(0).bytes());
        Files.write(
                Path.of("target", "inspection-handling.pdf"),
                printer.documents().get(1).bytes());
        assertTrue(rows.contains("カードを読んだ") && rows.contains(CASE.toString()), rows);
        assertTrue(handling.contains("個人情報の取扱状況報告") && handling.contains("印刷"), handling);
        assertEquals(2, rowsOf("audit.exported"));
    }

    @Test
    void saysWhenThePrinterFailsAndNotesThatToo() {
        model.begin();
        printer.fault(Optional.of(DeviceFault.OUT_OF_PAPER));

        model.printRows();

        assertEquals(new Told.Printed(Optional.of(DeviceFault.OUT_OF_PAPER)), state().told());
        assertEquals("failed", trail.after(0, 100).getLast().where().outcome());
    }

    @Test
    void masksTheIdsOfStaffWhereTheProfileSaysSo() throws Exception {
        InspectionViewModel masked = model(true);
        masked.begin();
        masked.printRows();

        String rows = text(printer.documents().getLast().bytes());
        assertFalse(rows.contains("jiro"), rows);
        assertTrue(masked.cells(masked.stateProperty().get().rows().getFirst()).contains("A"));
    }

    @Test
    void writesRowsAsCsvThatNoSpreadsheetTakesForAFormula() throws Exception {
        trail.record("=1+1", "desk.locked", "a,b");
        var out = new ByteArrayOutputStream();

        long lines = ExtractFile.CSV.write(extracts(false).rows(wanted(TODAY)), out);

        String csv = out.toString(StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF番号,日時,職員,操作,操作の符号,対象,端末,理由,結果,連鎖値\r\n"), csv);
        assertTrue(csv.contains("2026-11-27 10:00:00.000,'=1+1,画面をロックした,desk.locked,\"a,b\",K01,,,"), csv);
        assertEquals(lines + 1, csv.lines().count());
        assertEquals(23, lines);
    }

    @Test
    void writesTheHandlingReportAsAWorkbook() throws Exception {
        var out = new ByteArrayOutputStream();

        long lines = ExtractFile.XLSX.write(extracts(false).handling(YESTERDAY, TODAY), out);

        assertEquals(4, lines);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var last = book.getSheetAt(0).getRow(4);
            assertEquals(
                    List.of("2026-11-27", "印刷", "20", "0", "jiro"),
                    IntStream.range(0, 5)
                            .mapToObj(cell -> last.getCell(cell).getStringCellValue())
                            .toList());
        }
    }

    /** Ids of staff stand in the subjects of some rows too. */
    @Test
    void masksTheIdsOfStaffWhereverTheyStandInARow() throws Exception {
        trail.record("shigeo", "people.role", "hanako CLERK DEPUTY");
        trail.record("shigeo", "loan.lent", CASE + " hanako");
        trail.record("shigeo", "people.card.given", "");
        var out = new ByteArrayOutputStream();

        ExtractFile.CSV.write(extracts(true).rows(wanted(TODAY)), out);

        String csv = out.toString(StandardCharsets.UTF_8);
        for (String id : List.of("hanako", "jiro", "shigeo")) {
            assertFalse(csv.contains(id), csv);
        }
        assertTrue(csv.contains(",people.role,C CLERK DEPUTY,"), csv);
        assertTrue(csv.contains(",loan.lent," + CASE + " C,"), csv);
    }

    /** The lines are read page by page. */
    @Test
    void writesMoreRowsThanOnePageOfThem() throws Exception {
        trail.recordEach("jiro", "people.changesReported", Collections.nCopies(12_000, CASE.toString()));
        var csv = new ByteArrayOutputStream();
        var xlsx = new ByteArrayOutputStream();

        assertEquals(12_022, ExtractFile.CSV.write(extracts(true).rows(wanted(TODAY)), csv));
        assertEquals(12_022, ExtractFile.XLSX.write(extracts(true).rows(wanted(TODAY)), xlsx));
        assertEquals(12_023, csv.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void looksAsItShould() throws Exception {
        Files.createDirectories(Path.of("target", "screens"));
        FxThread.call(() -> {
            Shell shell = new Shell(texts, new Header(texts, CLOCK, () -> {}), new DeviceBoard());
            Scene scene = Theme.scene(shell.root());
            shell.show(new InspectionView(model, texts, () -> {}));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Screenshot.save(scene, Path.of("target", "screens", "inspection.png"));
            return true;
        });

        assertEquals(InspectionViewModel.PAGE, state().rows().size());
    }

    private InspectionState state() {
        return model.stateProperty().get();
    }

    private InspectionViewModel model(boolean mask) throws Exception {
        var desk = new InspectionDesk(trail, new Audit(trail, "shigeo"), printer, papers(mask), ZONE);
        return new InspectionViewModel(desk, new ImmediateBackground(), CLOCK);
    }

    private Extracts extracts(boolean mask) {
        return new Extracts(trail, ZONE, texts, new StaffMask(mask));
    }

    private static Extracts.Wanted wanted(LocalDate day) {
        return new Extracts.Wanted(day, day, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Papers papers(boolean mask) throws Exception {
        return new Papers("国分寺市　市役所", ZONE, JapaneseFonts.installed(), texts, new StaffMask(mask));
    }

    private long rowsOf(String deed) {
        return trail.after(0, 100).stream()
                .filter(row -> row.deed().equals(deed))
                .count();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
