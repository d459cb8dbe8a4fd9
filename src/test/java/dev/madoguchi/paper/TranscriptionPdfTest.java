package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.FormItem;
import dev.madoguchi.paper.PaperMeasure.Glyph;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F9, F53: 申請書記載内容, 003 §7-2(4)–(6), 004 §2-1(2)①イ. */
class TranscriptionPdfTest {
    private TranscriptionPdf sheet;

    @BeforeEach
    void make() throws FontsMissingException {
        sheet = new TranscriptionPdf(
                JapaneseFonts.installed(), new Texts(Locale.JAPANESE), FormExamples.RULES.transcription());
    }

    @Test
    void listsTheItemsInTheOrderOfTheFormInLargeLetters() throws Exception {
        byte[] pdf = bytes(FormExamples.HANAKO);
        List<Glyph> large = PaperMeasure.glyphs(pdf, 1).stream()
                .filter(glyph -> glyph.x() > 58 && glyph.points() >= 20 && glyph.baseline() > 58)
                .toList();

        assertEquals(
                "試験　花子シケン　ハナコ昭和59年3月15日東京都見本市本町一丁目２番３号女090-0000-000012345678901234567890123", PaperMeasure.text(large));
        assertEquals(1, pages(pdf));
    }

    @Test
    void keepsIvsAndRareCharactersAsTheyAre() throws Exception {
        String name = "葛\uDB40\uDD00城　𠮷髙﨑子";

        String text = PaperMeasure.text(PaperMeasure.glyphs(bytes(FormExamples.named(name, "見本市")), 1));

        assertTrue(text.contains(name), text);
    }

    @Test
    void leavesReadingAndNumberOutWhereThereIsNoneAndALineForTheRest() throws Exception {
        var facts = new FormFacts("試験　花子", "", "19840315", "見本市", "", "", "", FormExamples.HANAKO.today());

        String text = PaperMeasure.text(bytes(facts));

        assertFalse(text.contains("フリガナ"), text);
        assertFalse(text.contains("申請書ID"), text);
        assertTrue(text.contains("性別") && text.contains("電話番号"), text);
    }

    @Test
    void shrinksALongNameAndNeverShortensIt() throws Exception {
        String name = "ジャグデシュ　プラサード　クリシュナムールティ　ヴェンカタラーマン　シュリーニヴァーサン";

        List<Glyph> glyphs = PaperMeasure.glyphs(bytes(FormExamples.named(name, "見本市")), 1);
        List<Glyph> letters = PaperMeasure.inside(glyphs, 56, 58, 134, 34);

        assertEquals(name, PaperMeasure.text(letters));
        assertTrue(letters.getFirst().points() < 26, "it was not set smaller");
    }

    @Test
    void refusesANameThatDoesNotFitAndNamesOnlyTheItem() {
        var refused = assertThrows(DoesNotFitException.class, () -> bytes(FormExamples.named("寿限無".repeat(60), "見本市")));

        assertEquals(FormItem.NAME, refused.item());
        assertFalse(String.valueOf(refused.getMessage()).contains("寿"));
    }

    private byte[] bytes(FormFacts facts) throws DoesNotFitException {
        return sheet.bytes(facts, "見本市　市民課", "A-012");
    }

    private static int pages(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
