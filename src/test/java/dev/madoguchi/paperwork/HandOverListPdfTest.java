package dev.madoguchi.paperwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.BundleRule;
import dev.madoguchi.municipality.PaperExamples;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverListPdfTest {
    private HandOverListPdf layout;

    @BeforeEach
    void make() throws FontsMissingException {
        layout = new HandOverListPdf(
                JapaneseFonts.installed(), new Texts(Locale.JAPANESE), PaperworkStation.CLOCK.getZone());
    }

    @Test
    void listsEachCaseWithItsNumberItsTimeAndItsApplicationId() throws Exception {
        String text = text(list(PaperExamples.FORMS, 2, 0, 1));

        assertTrue(text.contains("A-000 11/20 12:00 12345678901234567890000"), text);
        assertTrue(text.contains("A-001 11/20 12:01 12345678901234567890001"), text);
        assertTrue(text.contains("2部（一覧 2件、うち現物なし 0件）"), text);
        assertTrue(text.contains("見本 太郎") && text.contains("試験 花子"), text);
        assertTrue(text.contains("上記の書類 2部を受領しました") && text.contains("見本市 市民課"), text);
        assertFalse(text.contains("再印刷"), text);
    }

    @Test
    void marksEachPrintAfterTheFirst() throws Exception {
        assertTrue(text(list(PaperExamples.FORMS, 2, 0, 3)).contains("再印刷（3回目）"));
    }

    @Test
    void saysWhichPapersAreNotThere() throws Exception {
        String text = text(list(PaperExamples.FORMS, 3, 1, 1));

        assertTrue(text.contains("2部（一覧 3件、うち現物なし 1件）"), text);
        assertEquals(2, text.split("なし", -1).length - 1);
    }

    @Test
    void keepsApplicationIdsOffAListThatDoesNotNeedThem() throws Exception {
        String text = text(list(PaperExamples.DISPATCH, 2, 0, 1));

        assertFalse(text.contains("1234567890"), text);
        assertTrue(text.contains("複写") && text.contains("封入"), text);
    }

    @Test
    void goesOnOverSeveralPagesAndSignsEach() throws Exception {
        byte[] pdf = layout.bytes(list(PaperExamples.FORMS, 45, 0, 1));

        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(3, document.getNumberOfPages());
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(3);
            String text = last.getText(document);
            assertTrue(text.contains("A-044") && text.contains("3／3ページ") && text.contains("受領者"), text);
        }
    }

    @Test
    void saysNothingOfTheCasesInItsOwnWords() {
        assertEquals("HandOverList", list(PaperExamples.FORMS, 2, 0, 1).toString());
    }

    private String text(HandOverList list) throws Exception {
        try (var document = Loader.loadPDF(layout.bytes(list))) {
            return new PDFTextStripper().getText(document);
        }
    }

    static HandOverList list(BundleRule rule, int cases, int missing, int prints) {
        List<CasePaper> papers = IntStream.range(0, cases)
                .mapToObj(at -> new CasePaper(
                        new UUID(1, at),
                        "A-%03d".formatted(at),
                        PaperworkStation.DAY,
                        PaperworkStation.NOON.plusSeconds(60L * at),
                        at < missing))
                .toList();
        Map<UUID, String> ids = IntStream.range(0, cases)
                .boxed()
                .collect(Collectors.toMap(at -> new UUID(1, at), at -> "12345678901234567890%03d".formatted(at)));
        Bundle bundle = new Bundle(
                new UUID(2, 2),
                rule.id(),
                PaperworkStation.DAY,
                1,
                BundleState.PRINTED,
                cases,
                missing,
                new Bundle.Signature("見本 太郎", PaperworkStation.NOON.plusSeconds(3600)),
                Optional.of(new Bundle.Signature("試験 花子", PaperworkStation.NOON.plusSeconds(3900))),
                prints,
                Optional.empty());
        return new HandOverList("見本市　市民課", rule, bundle, papers, rule.applicationIds() ? ids : Map.of());
    }
}
