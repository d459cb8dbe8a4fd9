package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.municipality.LedgerField;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.ui.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<LedgerField> FOUR =
            List.of(LedgerField.NAME, LedgerField.ADDRESS, LedgerField.BIRTH_DATE, LedgerField.TELEPHONE);
    private static final List<LedgerField> THREE =
            List.of(LedgerField.ADDRESS, LedgerField.NAME, LedgerField.TELEPHONE);
    private static final String LONG = "東京都国分寺市戸倉一丁目六番地一".repeat(20).substring(0, 300);

    private final Texts texts = new Texts(Locale.JAPANESE);

    @Test
    void listsVisitorsInTheOrderInWhichTheyCame() {
        List<LedgerEntry> reversed = new ArrayList<>(People.several());
        Collections.reverse(reversed);

        assertEquals(People.several(), ledger(FOUR, reversed).entries());
    }

    @Test
    void saysNothingOfItsVisitorsInItsText() {
        assertEquals("Ledger[2026-11-20, 3]", ledger(FOUR, People.several()).toString());
    }

    @Test
    void writesTheFourFieldsIntoAWorkbook() throws IOException {
        try (XSSFWorkbook workbook = workbook(ledger(FOUR, People.several()))) {
            Sheet sheet = workbook.getSheetAt(0);

            assertEquals("受付簿", sheet.getSheetName());
            assertEquals("受付簿　国分寺市　市民課　令和8年11月20日　3名", text(sheet.getRow(0), 0));
            assertEquals(List.of("No.", "氏名", "住所", "生年月日", "電話番号"), row(sheet, 1));
            assertEquals(List.of("1", "黒桐　幹也", "東京都国分寺市戸倉四丁目１２－７－２０２", "昭和55年2月17日", "042-321-0987"), row(sheet, 2));
            assertEquals(
                    List.of("2", "髙﨑　𠮷󠄀郎", "東京都国分寺市本多一丁目７番１号　寿荘３０５", "平成元年1月8日", "090-1234-5678"), row(sheet, 3));
            assertEquals(4, sheet.getLastRowNum());
        }
    }

    @Test
    void writesOnlyTheFieldsThatAreAskedFor() throws IOException {
        try (XSSFWorkbook workbook = workbook(ledger(THREE, People.several()))) {
            Sheet sheet = workbook.getSheetAt(0);

            assertEquals(List.of("No.", "住所", "氏名", "電話番号"), row(sheet, 1));
            assertEquals(List.of("1", "東京都国分寺市戸倉四丁目１２－７－２０２", "黒桐　幹也", "042-321-0987"), row(sheet, 2));
        }
    }

    @Test
    void makesNeitherFormulasNorNumbersOfTexts() throws IOException {
        var entry = People.entry(1, "=1+1", "@SUM(A1)", "1980", "0423210987");

        try (XSSFWorkbook workbook = workbook(ledger(FOUR, List.of(entry)))) {
            Row row = workbook.getSheetAt(0).getRow(2);

            for (int column = 1; column <= 4; column++) {
                assertEquals(CellType.STRING, row.getCell(column).getCellType());
            }
            assertEquals(List.of("1", "=1+1", "@SUM(A1)", "1980", "0423210987"), row(workbook.getSheetAt(0), 2));
        }
    }

    @Test
    void writesAThousandLinesOfAWorkbook() throws IOException {
        try (XSSFWorkbook workbook = workbook(ledger(FOUR, thousand()))) {
            Sheet sheet = workbook.getSheetAt(0);

            for (int i = 1; i <= 1000; i++) {
                assertEquals("苗字　名前" + i, text(sheet.getRow(i + 1), 1));
            }
        }
    }

    @Test
    void printsNamesAsTheyWereReadSoThatTheyCanBeSearchedFor() throws Exception {
        LedgerPrint print = print(ledger(FOUR, People.several()));

        String text = text(print);

        assertEquals(1, print.pages());
        assertEquals(3, print.lines());
        for (String part : List.of(
                "受付簿",
                "国分寺市",
                "市民課",
                "令和8年11月20日",
                "黒桐　幹也",
                "髙﨑　𠮷󠄀郎",
                "昭和55年2月17日",
                "令和元年5月1日",
                "042-321-0987",
                "以上　3名",
                "1 / 1")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    @Test
    void printsLettersThatAFontMightJoinSoThatTheyCanBeCopied() throws Exception {
        var entry = People.entry(1, "Griffith fjord fl fi ffi ffl", "ff fi fl", "19800217", "042-321-0987");

        String text = text(print(ledger(FOUR, List.of(entry))));

        assertTrue(text.contains("Griffith fjord fl fi ffi ffl"), text);
        assertTrue(text.contains("ff fi fl 昭和"), text);
    }

    @Test
    void breaksALongAddressWithoutLosingACharacter() throws Exception {
        var entry = People.entry(1, "長井　住所", LONG, "19800217", "042-321-0987");

        String text = text(print(ledger(FOUR, List.of(entry, People.KUROGIRI))));

        StringBuilder address = new StringBuilder();
        text.lines()
                .filter(line -> line.contains("番地") || line.contains("国分寺市戸倉一"))
                .forEach(
                        line -> address.append(line.replaceAll("^1 長井　住所 ?", "").replaceAll(" ?昭和.*$", "")));
        assertTrue(address.toString().startsWith(LONG), address.toString());
    }

    @Test
    void printsAThousandLinesWithTheHeadOnEveryPage() throws Exception {
        LedgerPrint print = print(ledger(FOUR, thousand()));

        try (PDDocument document = Loader.loadPDF(print.pdf())) {
            assertEquals(document.getNumberOfPages(), print.pages());
            int found = 0;
            for (int page = 1; page <= print.pages(); page++) {
                String text = text(document, page);
                assertTrue(text.contains("生年月日"), "page " + page);
                assertTrue(text.contains(page + " / " + print.pages()), "page " + page);
                found += (int)
                        text.lines().filter(line -> line.contains("苗字　名前")).count();
            }
            assertEquals(1000, found);
        }
    }

    @Test
    void splitsAnAddressThatIsLongerThanAPage() throws Exception {
        var entry = People.entry(1, "長井　住所", LONG.repeat(5), "19800217", "");

        LedgerPrint print = print(ledger(THREE, List.of(entry)));

        assertTrue(print.pages() > 1);
        assertEquals(
                5 * LONG.chars().filter(each -> each == '倉').count(),
                text(print).chars().filter(each -> each == '倉').count());
    }

    @Test
    void printsAPageThatSaysThatNobodyCame() throws Exception {
        LedgerPrint print = print(ledger(FOUR, List.of()));

        assertEquals(1, print.pages());
        assertTrue(text(print).contains("この日の受付はありませんでした。"));
    }

    @Test
    void embedsItsFont() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(print(ledger(FOUR, People.several())).pdf())) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded(), name.getName());
            }
            assertFalse(document.isEncrypted());
        }
    }

    private static Ledger ledger(List<LedgerField> fields, List<LedgerEntry> entries) {
        return new Ledger("国分寺市", "市民課", DAY, fields, entries);
    }

    private static List<LedgerEntry> thousand() {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            entries.add(People.entry(i, "苗字　名前" + i, "東京都国分寺市戸倉" + i + "番地", "19800217", "042-321-%04d".formatted(i)));
        }
        return entries;
    }

    private XSSFWorkbook workbook(Ledger ledger) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(new LedgerXlsx(texts).write(ledger)));
    }

    private static List<String> row(Sheet sheet, int number) {
        List<String> cells = new ArrayList<>();
        sheet.getRow(number).forEach(cell -> cells.add(text(sheet.getRow(number), cell.getColumnIndex())));
        return cells;
    }

    private static String text(Row row, int column) {
        var cell = row.getCell(column);
        return cell.getCellType() == CellType.NUMERIC
                ? Integer.toString((int) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private LedgerPrint print(Ledger ledger) throws FontsMissingException {
        return new LedgerPdf(texts, JapaneseFonts.installed()).write(ledger);
    }

    private static String text(LedgerPrint print) throws IOException {
        try (PDDocument document = Loader.loadPDF(print.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
