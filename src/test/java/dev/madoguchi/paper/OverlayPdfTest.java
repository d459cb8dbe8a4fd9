package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.FormBox;
import dev.madoguchi.municipality.FormItem;
import dev.madoguchi.municipality.OverlayForm;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Stationery;
import dev.madoguchi.paper.PaperMeasure.Glyph;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 003 §7-2(4)–(6), 004 §2-1(2)①イ: the applicant's items in the boxes of a form that is printed already. */
class OverlayPdfTest {
    private OverlayPdf overlay;

    @BeforeEach
    void make() throws FontsMissingException {
        overlay = new OverlayPdf(JapaneseFonts.installed(), new Texts(Locale.JAPANESE));
    }

    @Test
    void putsEachItemIntoItsBoxAndNothingElseOnThePage() throws Exception {
        List<Glyph> glyphs =
                PaperMeasure.glyphs(overlay.bytes(FormExamples.FORM, FormExamples.HANAKO, PrinterCorrection.NONE), 1);

        assertEquals("試験　花子", in(glyphs, FormExamples.NAME));
        assertEquals("東京都見本市本町一丁目２番３号", in(glyphs, FormExamples.ADDRESS));
        assertEquals("12345678901234567890123", in(glyphs, FormExamples.ID));
        assertEquals("試験　花子東京都見本市本町一丁目２番３号12345678901234567890123", PaperMeasure.text(glyphs));
    }

    @Test
    void writesOneDigitInTheMiddleOfEachCell() throws Exception {
        List<Glyph> digits =
                PaperMeasure.glyphs(overlay.bytes(FormExamples.FORM, FormExamples.HANAKO, PrinterCorrection.NONE), 1)
                        .stream()
                        .filter(glyph -> glyph.text().matches("[0-9]"))
                        .toList();

        assertEquals(23, digits.size());
        for (int at = 0; at < digits.size(); at++) {
            Glyph digit = digits.get(at);
            assertEquals(40 + (at + 0.5) * 6, digit.x() + digit.width() / 2, 0.05, "digit " + at);
        }
    }

    @Test
    void drawsTheItemsWhereThePrinterThatIsOffPutsThemIntoTheirPlaces() throws Exception {
        var scale = new PrinterScale(0.98, 0.99);
        var offset = new PrinterOffset(2, -1.5);

        List<Glyph> told =
                PaperMeasure.glyphs(overlay.bytes(FormExamples.FORM, FormExamples.HANAKO, PrinterCorrection.NONE), 1);
        List<Glyph> drawn = PaperMeasure.glyphs(
                overlay.bytes(FormExamples.FORM, FormExamples.HANAKO, new PrinterCorrection(scale, offset)), 1);

        for (int at = 0; at < told.size(); at++) {
            assertEquals(told.get(at).x(), 105 + (drawn.get(at).x() - 105) * 0.98 + 2, 0.02);
            assertEquals(told.get(at).baseline(), 148.5 + (drawn.get(at).baseline() - 148.5) * 0.99 - 1.5, 0.02);
        }
    }

    @Test
    void shrinksALongNameAndSetsItOnTwoLinesBeforeItRefuses() throws Exception {
        String longName = "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末";
        FormFacts facts = FormExamples.named(longName, "見本市");

        List<Glyph> glyphs = PaperMeasure.glyphs(overlay.bytes(FormExamples.FORM, facts, PrinterCorrection.NONE), 1);

        assertEquals(longName, in(glyphs, FormExamples.NAME));
        double points = glyphs.getFirst().points();
        assertTrue(points < 14 && points >= 8, points + " points");
    }

    @Test
    void refusesANameThatDoesNotFitInTheSmallestLettersAndSaysOnlyWhichItemItIs() {
        String endless = "寿限無".repeat(40);

        var refused = assertThrows(
                DoesNotFitException.class,
                () -> overlay.bytes(FormExamples.FORM, FormExamples.named(endless, "見本市"), PrinterCorrection.NONE));

        assertEquals(FormItem.NAME, refused.item());
        assertFalse(String.valueOf(refused.getMessage()).contains("寿限無"), "it tells the name");
    }

    @Test
    void refusesMoreDigitsThanTheFormHasCells() {
        var narrow = new FormBox(FormItem.APPLICATION_ID, 40, 90, 60, 8, 12, 8, Optional.of(6.0), false);
        var form = new OverlayForm("f", "見本", Stationery.A4, List.of(Route.POST), List.of(narrow), "試行");

        var refused = assertThrows(
                DoesNotFitException.class, () -> overlay.bytes(form, FormExamples.HANAKO, PrinterCorrection.NONE));

        assertEquals(FormItem.APPLICATION_ID, refused.item());
    }

    @Test
    void leavesABoxEmptyWhoseItemNobodyKnows() throws Exception {
        var kana = new FormBox(FormItem.KANA, 40, 40, 80, 8, 10, 8, Optional.empty(), false);
        var form = new OverlayForm("f", "見本", Stationery.A5, List.of(Route.POST), List.of(kana), "試行");
        var facts = new FormFacts("試験　花子", "", "19840300", "", "", "", "", FormExamples.HANAKO.today());

        assertEquals("", PaperMeasure.text(PaperMeasure.glyphs(overlay.bytes(form, facts, PrinterCorrection.NONE), 1)));
    }

    @Test
    void keepsTheCharactersOfANameAsTheyAre() throws Exception {
        String name = "葛\uDB40\uDD00城　𠮷子";

        List<Glyph> glyphs = PaperMeasure.glyphs(
                overlay.bytes(FormExamples.FORM, FormExamples.named(name, ""), PrinterCorrection.NONE), 1);

        assertEquals(name, in(glyphs, FormExamples.NAME));
    }

    @Test
    void framesShowTheBoxesAndNothingOfAnybody() throws Exception {
        byte[] frames = overlay.frames(FormExamples.FORM, PrinterCorrection.NONE);

        assertEquals("氏名住所申請書ID", PaperMeasure.text(PaperMeasure.glyphs(frames, 1)));
        var page = PaperMeasure.page(frames, 1);
        var edges = PaperMeasure.across(page, FormExamples.NAME.y() + 8);
        assertEquals(40, edges.getFirst().from(), 0.1);
        assertEquals(120, edges.getLast().to(), 0.1);
    }

    @Test
    void takesABirthDateApartForFormsThatHaveABoxForEachPart() {
        FormFacts facts = FormExamples.HANAKO;

        assertEquals("昭和", facts.of(FormItem.BIRTH_ERA));
        assertEquals("59", facts.of(FormItem.BIRTH_YEAR));
        assertEquals("3", facts.of(FormItem.BIRTH_MONTH));
        assertEquals("15", facts.of(FormItem.BIRTH_DAY));
        assertEquals("昭和59年3月15日", facts.of(FormItem.BIRTH_DATE));
        assertEquals("FormFacts", facts.toString());
    }

    private static String in(List<Glyph> glyphs, FormBox box) {
        return PaperMeasure.text(PaperMeasure.inside(glyphs, box.x(), box.y(), box.width(), box.height()));
    }
}
