package dev.madoguchi.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.report.Report;
import dev.madoguchi.report.ReportKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Reports on paper: no table is torn that a page could hold. */
class PageBreaksTest {
    private static final double ROW = 10;

    /** 003 has 13 sites: the longest table of sites. */
    @Test
    void beginsTheTablesOfAMonthOnPagesOfTheirOwnWhereTheyWouldBeTorn() throws Exception {
        Report report = SampleReports.of("kitakyushu").monthly();

        try (FilledSheets filled = Layout.usual(ReportKind.MONTHLY).fill(report)) {
            XSSFSheet sheet = filled.workbook().getSheetAt(0);
            List<String> first = Arrays.stream(sheet.getRowBreaks())
                    .mapToObj(last -> sheet.getRow(last + 1).getCell(0).getStringCellValue())
                    .toList();

            assertEquals(List.of("２　履行場所別の件数", "３　日別の件数"), first.subList(0, 2));
        }
    }

    @Test
    void endsThePagesOfThePdfThereToo() throws Exception {
        Report report = SampleReports.of("kitakyushu").monthly();

        try (FilledSheets filled = Layout.usual(ReportKind.MONTHLY).fill(report);
                PDDocument pdf = Loader.loadPDF(new SheetPdf(JapaneseFonts.installed()).write(filled, "月次報告書"))) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            text.setStartPage(3);
            text.setEndPage(3);
            List<String> lines = text.getText(pdf).lines().toList();

            assertEquals("３　日別の件数", lines.getFirst().strip());
            assertEquals(1, lines.stream().filter(line -> line.startsWith("計 ")).count());
        }
    }

    @Test
    void keepsTheHeadingOfALongTableWithItsFirstRows() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = sheet(workbook, 8);
            heading(sheet, 7);
            for (int row = 8; row < 28; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row);
            }

            assertEquals(Set.of(7, 17, 27), pages(sheet).starts());
        }
    }

    @Test
    void keepsThePageBreakOfTheOffice() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = sheet(workbook, 6);
            heading(sheet, 3);
            sheet.setRowBreak(2);

            assertEquals(Set.of(3), pages(sheet).starts());
        }
    }

    /** It stood before the row below the table. */
    @Test
    void movesThePageBreakOfTheOfficeDownWithItsRow() throws Exception {
        Report report = SampleReports.of("kokubunji").daily();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("様式");
            Cell place = sheet.createRow(0).createCell(0);
            place.setCellValue("{{table times}}");
            sheet.createRow(1).createCell(0).setCellValue("終");
            sheet.setRowBreak(0);

            new Filling(workbook, report).fill();

            assertEquals(1, sheet.getRowBreaks().length);
            assertEquals(
                    "終", sheet.getRow(sheet.getRowBreaks()[0] + 1).getCell(0).getStringCellValue());
        }
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, int rows) {
        XSSFSheet sheet = workbook.createSheet("様式");
        for (int row = 0; row < rows; row++) {
            sheet.createRow(row).createCell(0).setCellValue(row);
        }
        return sheet;
    }

    private static void heading(XSSFSheet sheet, int row) {
        Font bold = sheet.getWorkbook().createFont();
        bold.setBold(true);
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setFont(bold);
        Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue("見出し");
        cell.setCellStyle(style);
    }

    /** Ten rows a page, but for less than a row. */
    private static PageBreaks pages(XSSFSheet sheet) {
        return new PageBreaks(sheet, row -> row * ROW, 10.5 * ROW);
    }
}
