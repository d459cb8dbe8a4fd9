package dev.madoguchi.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madoguchi.municipality.Layouts;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.report.Report;
import dev.madoguchi.report.ReportException;
import dev.madoguchi.report.ReportKind;
import dev.madoguchi.report.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F97 to F103, F106: reports on layouts that an office worker can change. */
class LayoutTest {
    private static final String PLACE = "{{municipality}} {{site}} {{period}} {{confirmation}}";

    @TempDir
    private Path folder;

    @Test
    void putsTheNumbersOfADayOnTheUsualLayout() throws Exception {
        Report report = SampleReports.of("kokubunji").daily();

        XSSFSheet sheet = filled(Layout.usual(ReportKind.DAILY), report);

        assertEquals("国分寺市", sheet.getRow(2).getCell(1).getStringCellValue());
        assertEquals(
                report.count("application.AT_ISSUE").getAsLong(),
                Math.round(sheet.getRow(8).getCell(2).getNumericCellValue()));
    }

    @Test
    void tellsThatTheCityAsksAboutTheRecordsAndNotWhat() throws Exception {
        Report report = SampleReports.of("kokubunji").daily();

        XSSFSheet sheet = filled(Layout.usual(ReportKind.DAILY), report);

        assertEquals("照会あり", sheet.getRow(4).getCell(4).getStringCellValue());
    }

    /** 003 §5. */
    @Test
    void tellsHowLongVisitorsWaitedAndWereServed() throws Exception {
        Report report = SampleReports.of("kokubunji").daily();

        XSSFSheet sheet = filled(layout(PLACE, "{{table times}}"), report);

        assertEquals(List.of("A　申請", 42.0, 40.0, 6.6, 12.4), cells(sheet.getRow(2)));
        assertEquals(List.of("計", 50.0, 48.0, 5.9, 12.9), cells(sheet.getRow(4)));
    }

    private static List<Object> cells(Row row) {
        return IntStream.range(0, 5)
                .<Object>mapToObj(at -> row.getCell(at).getCellType() == CellType.NUMERIC
                        ? row.getCell(at).getNumericCellValue()
                        : row.getCell(at).getStringCellValue())
                .toList();
    }

    @Test
    void takesWhatAnOfficeWorkerWroteIntoACellOfTheirOwn() throws Exception {
        Report report = SampleReports.of("kokubunji").daily();
        Layout changed = layout(PLACE, "申請 ｛｛count　application｝｝ 件、うち郵便 {{count application.POST}} 件");

        XSSFSheet sheet = filled(changed, report);

        long all = report.count("application").getAsLong();
        long post = report.count("application.POST").getAsLong();
        assertEquals(
                "申請 %d 件、うち郵便 %d 件".formatted(all, post),
                sheet.getRow(1).getCell(0).getStringCellValue());
    }

    @Test
    void movesDownWhatStandsBelowATable() throws Exception {
        Report report = SampleReports.of("kokubunji").monthly();

        XSSFSheet sheet = filled(layout(PLACE, "{{table days}}", "終"), report);

        assertEquals("計", sheet.getRow(1 + 31).getCell(0).getStringCellValue());
        assertEquals("終", sheet.getRow(1 + 32).getCell(0).getStringCellValue());
    }

    @Test
    void namesTheCellThatAsksForAFieldWhichTheReportDoesNotHave() throws Exception {
        Report report = SampleReports.of("kokubunji").daily();
        Layout wrong = layout(PLACE, "{{munincipality}}");

        LayoutException fault = assertThrows(LayoutException.class, () -> wrong.fill(report));

        assertEquals(LayoutFault.UNKNOWN_FIELD, fault.fault());
        assertEquals("changed.xlsx, 様式!A2", fault.place());
    }

    @Test
    void namesTheCellThatCountsADeedWhichNobodyDoesHere() throws Exception {
        Report report = SampleReports.of("kokubunji").daily();
        Layout wrong = layout(PLACE, "{{count application.BY_CARRIER_PIGEON}}");

        LayoutException fault = assertThrows(LayoutException.class, () -> wrong.fill(report));

        assertEquals(LayoutFault.UNKNOWN_FIELD, fault.fault());
    }

    /** 003 §20-1: without a place to sign, the city cannot confirm. */
    @Test
    void refusesALayoutWithoutAPlaceToSign() throws Exception {
        Report report = SampleReports.of("kitakyushu").daily();
        Layout wrong = layout("{{municipality}} {{site}} {{period}}");

        LayoutException fault = assertThrows(LayoutException.class, () -> wrong.fill(report));

        assertEquals(LayoutFault.MISSING_FIELD, fault.fault());
        assertEquals(List.of("changed.xlsx", "{{confirmation}}"), fault.arguments());
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        Report report = SampleReports.of("kokubunji").daily();
        Layout wrong = Layout.parse("changed.xlsx", "日報".getBytes(StandardCharsets.UTF_8));

        LayoutException fault = assertThrows(LayoutException.class, () -> wrong.fill(report));

        assertEquals(LayoutFault.NOT_A_WORKBOOK, fault.fault());
    }

    @Test
    void saysWhichLayoutOfTheProfileIsNotThere() {
        LayoutException fault = assertThrows(
                LayoutException.class, () -> Layout.of(ReportKind.DAILY, folder, Optional.of("layouts/none.xlsx")));

        assertEquals(LayoutFault.UNREADABLE, fault.fault());
    }

    @Test
    void showsAMonthInWhichNothingWasDoneAsZeros() throws Exception {
        Report empty = SampleReports.of("kokubunji").emptyMonth();

        XSSFSheet sheet = filled(Layout.usual(ReportKind.MONTHLY), empty);

        assertTrue(text(sheet).contains("計"));
        assertEquals(0, empty.count("application").getAsLong());
    }

    @Test
    void embedsTheFontsOfThePdfAndLetsItsTextBeSearched() throws Exception {
        byte[] pdf = files(SampleReports.of("kitakyushu").daily()).get("daily-report.pdf");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertTrue(text.contains("北九州市"), text);
            assertTrue(text.contains("マイナ保険証の利用登録の方法"), text);
            assertTrue(text.contains("見本花子（代理）"), text);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded());
                }
            }
        }
    }

    @Test
    void writesEveryNumberOfAMonthIntoTheCsv() throws Exception {
        Report report = SampleReports.of("kokubunji").monthly();

        String csv = new String(files(report).get("monthly-report.csv"), StandardCharsets.UTF_8);

        String line = "work,計,計,"
                + report.values().values().stream()
                        .filter(Value.Grid.class::isInstance)
                        .map(Value.Grid.class::cast)
                        .findFirst()
                        .map(grid -> Cells.words(grid.rows().getLast().getLast()))
                        .orElseThrow();
        assertTrue(csv.lines().anyMatch(line::equals), csv);
    }

    @Test
    void opensInLibreOfficeWithItsText() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/soffice")),
                "LibreOffice (libreoffice-calc, 300 MB) is not installed");
        SampleReports reports = SampleReports.of("kitakyushu");
        for (Report report : List.of(reports.daily(), reports.monthly(), reports.statistics())) {
            Path file = folder.resolve(report.fileName() + ".xlsx");
            Files.write(file, files(report).get(report.fileName() + ".xlsx"));
            Process office = new ProcessBuilder(
                            "/usr/bin/soffice",
                            "-env:UserInstallation=" + folder.resolve("office").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
            try {
                assertTrue(office.waitFor(120, TimeUnit.SECONDS), "LibreOffice did not end");
            } finally {
                office.destroyForcibly();
            }

            try (PDDocument document =
                    Loader.loadPDF(folder.resolve(report.fileName() + ".pdf").toFile())) {
                assertTrue(new PDFTextStripper().getText(document).contains("北九州市"));
            }
        }
    }

    @Test
    void shipsTheLayoutsThatTheProgramHolds() throws IOException {
        for (ReportKind kind : ReportKind.values()) {
            byte[] shipped = Files.readAllBytes(Path.of("sample-config/layouts", Layout.fileName(kind)));

            assertArrayEquals(Layout.usual(kind).bytes(), shipped, kind.name());
        }
    }

    @Test
    void writesNoFormulaThatWasTyped() throws ProfileException, ReportException {
        Report report = SampleReports.of("kokubunji").daily();
        Report typed = new Report(
                report.kind(),
                report.period(),
                report.site(),
                Map.of("other", new Value.Words("=HYPERLINK(\"http://example.invalid\")")),
                report.counts(),
                report.deeds());

        String csv = new String(ReportCsv.write(typed), StandardCharsets.UTF_8);

        assertTrue(csv.contains("\"'=HYPERLINK"), csv);
    }

    private Map<String, byte[]> files(Report report) throws LayoutException, FontsMissingException {
        Layouts none = new Layouts(Optional.empty(), Optional.empty(), Optional.empty());
        return new ReportFiles(folder, none, JapaneseFonts.installed()).of(report);
    }

    private static XSSFSheet filled(Layout layout, Report report) throws IOException, LayoutException {
        try (FilledSheets filled = layout.fill(report);
                XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(filled.xlsx()))) {
            return read.getSheetAt(0);
        }
    }

    private static Layout layout(String... cells) throws IOException, LayoutException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("様式");
            for (int at = 0; at < cells.length; at++) {
                sheet.createRow(at).createCell(0).setCellValue(cells[at]);
            }
            workbook.write(out);
        }
        return Layout.parse("changed.xlsx", out.toByteArray());
    }

    private static String text(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .forEach(cell -> text.append(cell).append('\n'));
        return text.toString();
    }
}
