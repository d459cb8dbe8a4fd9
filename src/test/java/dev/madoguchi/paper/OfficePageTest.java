package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.paper.OfficePage.Digest;
import dev.madoguchi.paper.OfficePage.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class OfficePageTest {
    private static final Rows ROWS = new Rows(36, 9, 10, 5);
    private static final double HEIGHT = 297;
    private static final String LONG = "国分寺市　市民課　個人番号カード窓口　二階　六番".repeat(4);

    @Test
    void takesALongTextOnIntoTheNextLineAndMakesItsRowHigher() throws Exception {
        try (JapanesePdf pdf = JapanesePdf.create(JapaneseFonts.installed(), "slip")) {
            var page = new OfficePage(pdf.page(210, HEIGHT), 20, 190);
            Map<String, String> rows = new LinkedHashMap<>();
            rows.put("持ち出し先", LONG);
            rows.put("媒体", "CARD-1");

            double end = page.rows(50, ROWS, rows);

            double high = page.height(ROWS, LONG);
            assertEquals(9, page.height(ROWS, "CARD-1"));
            assertEquals(0, (high - 9) % 5);
            assertTrue(high >= 14, "one line of " + high + " mm");
            assertEquals(50 + high + 9, end);
            assertTrue(text(pdf.bytes()).replaceAll("\\s", "").contains(LONG.replaceAll("\\s", "")));
        }
    }

    @Test
    void hasRoomForAPageOfDigestsAboveItsFoot() throws Exception {
        List<Digest> records = IntStream.range(0, OfficePage.RECORDS)
                .mapToObj(number -> new Digest("record-" + number, "%064x".formatted(number)))
                .toList();
        try (JapanesePdf pdf = JapanesePdf.create(JapaneseFonts.installed(), "list")) {
            var page = new OfficePage(pdf.page(210, HEIGHT), 20, 190);

            page.digests(43.5, 54, records);
            page.foot(HEIGHT, "A-012", 3, 3);

            String text = text(pdf.bytes());
            assertTrue(text.contains("55 record-0"), text);
            assertTrue(text.contains("81 record-26"), text);
            assertTrue(text.strip().endsWith("A-012 3 / 3"), text);
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
