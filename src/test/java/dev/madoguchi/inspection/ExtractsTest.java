package dev.madoguchi.inspection;

import static dev.madoguchi.inspection.TwoDaysOfTrail.CASE;
import static dev.madoguchi.inspection.TwoDaysOfTrail.TODAY;
import static dev.madoguchi.inspection.TwoDaysOfTrail.YESTERDAY;
import static dev.madoguchi.inspection.TwoDaysOfTrail.text;
import static dev.madoguchi.inspection.TwoDaysOfTrail.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.inspection.InspectionState.Told;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F131, F139: what is printed and written of the audit trail (002 別記14・15条, 003 §21-2). */
class ExtractsTest {
    @TempDir
    private Path home;

    private TwoDaysOfTrail at;

    @BeforeEach
    void open() throws Exception {
        at = new TwoDaysOfTrail(home);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void printsTheDayAndTheHandlingReportAndNotesIt() throws Exception {
        at.model.begin();
        at.model.printRows();
        at.model.printHandling();

        assertEquals(new Told.Printed(Optional.empty()), at.state().told());
        String rows = text(at.printer.documents().get(0).bytes());
        String handling = text(at.printer.documents().get(1).bytes());
        Files.write(
                Path.of("target", "inspection-rows.pdf"),
                at.printer.documents().get(0).bytes());
        Files.write(
                Path.of("target", "inspection-handling.pdf"),
                at.printer.documents().get(1).bytes());
        assertTrue(rows.contains("カードを読んだ") && rows.contains(CASE.toString()), rows);
        assertTrue(handling.contains("個人情報の取扱状況報告") && handling.contains("印刷"), handling);
        assertEquals(2, at.rowsOf("audit.exported"));
    }

    @Test
    void saysWhenThePrinterFailsAndNotesThatToo() {
        at.model.begin();
        at.printer.fault(Optional.of(DeviceFault.OUT_OF_PAPER));

        at.model.printRows();

        assertEquals(
                new Told.Printed(Optional.of(DeviceFault.OUT_OF_PAPER)),
                at.state().told());
        assertEquals("failed", at.trail.after(0, 100).getLast().where().outcome());
    }

    @Test
    void masksTheIdsOfStaffWhereTheProfileSaysSo() throws Exception {
        InspectionViewModel masked = at.model(true);
        masked.begin();
        masked.printRows();

        String rows = text(at.printer.documents().getLast().bytes());
        assertFalse(rows.contains("jiro"), rows);
        assertTrue(masked.cells(masked.stateProperty().get().rows().getFirst()).contains("A"));
    }

    @Test
    void writesRowsAsCsvThatNoSpreadsheetTakesForAFormula() throws Exception {
        at.trail.record("=1+1", "desk.locked", "a,b");
        var out = new ByteArrayOutputStream();

        long lines = ExtractFile.CSV.write(at.extracts(false).rows(wanted(TODAY)), out);

        String csv = out.toString(StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF番号,日時,職員,操作,操作の符号,対象,端末,理由,結果,連鎖値\r\n"), csv);
        assertTrue(csv.contains("2026-11-27 10:00:00.000,'=1+1,画面をロックした,desk.locked,\"a,b\",K01,,,"), csv);
        assertEquals(lines + 1, csv.lines().count());
        assertEquals(23, lines);
    }

    @Test
    void writesTheHandlingReportAsAWorkbook() throws Exception {
        var out = new ByteArrayOutputStream();

        long lines = ExtractFile.XLSX.write(at.extracts(false).handling(YESTERDAY, TODAY), out);

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
        at.trail.record("shigeo", "people.role", "hanako CLERK DEPUTY");
        at.trail.record("shigeo", "loan.lent", CASE + " hanako");
        at.trail.record("shigeo", "people.card.given", "");
        var out = new ByteArrayOutputStream();

        ExtractFile.CSV.write(at.extracts(true).rows(wanted(TODAY)), out);

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
        at.trail.recordEach("jiro", "people.changesReported", Collections.nCopies(12_000, CASE.toString()));
        var csv = new ByteArrayOutputStream();
        var xlsx = new ByteArrayOutputStream();

        assertEquals(12_022, ExtractFile.CSV.write(at.extracts(true).rows(wanted(TODAY)), csv));
        assertEquals(12_022, ExtractFile.XLSX.write(at.extracts(true).rows(wanted(TODAY)), xlsx));
        assertEquals(12_023, csv.toString(StandardCharsets.UTF_8).lines().count());
    }
}
