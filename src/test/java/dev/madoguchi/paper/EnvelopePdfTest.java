package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.FormItem;
import dev.madoguchi.municipality.LabelSheet;
import dev.madoguchi.municipality.Stationery;
import dev.madoguchi.paper.PaperMeasure.Glyph;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F54: the envelope that the applicant posts, 004 §2-1(2)①イ, §2-1(7)①キ. */
class EnvelopePdfTest {
    private static final PostalParty CENTRE = new PostalParty("", "", FormExamples.POST.to());
    private static final PostalParty HANAKO = new PostalParty("", "東京都見本市本町一丁目２番３号　見本荘１０１", "試験　花子");
    private static final Letter BY_POST = new Letter(CENTRE, true, Optional.of(HANAKO));

    private EnvelopePdf envelopes;
    private AddressLabelsPdf labels;

    @BeforeEach
    void make() throws FontsMissingException {
        Texts texts = new Texts(Locale.JAPANESE);
        envelopes = new EnvelopePdf(JapaneseFonts.installed(), texts);
        labels = new AddressLabelsPdf(JapaneseFonts.installed(), texts, FormExamples.POST.labels());
    }

    @ParameterizedTest
    @EnumSource(names = {"LONG_3", "SQUARE_2"})
    void addressesTheCentreAndNamesTheApplicantAsSender(Stationery size) throws Exception {
        byte[] pdf = envelopes.bytes(size, BY_POST, PrinterCorrection.NONE);
        List<Glyph> glyphs = PaperMeasure.glyphs(pdf, 1);
        String text = PaperMeasure.text(glyphs);

        assertTrue(text.contains(FormExamples.POST.to() + "　御中"), text);
        assertTrue(text.contains("試験　花子") && !text.contains("花子　様"), text);
        for (Glyph glyph : glyphs) {
            assertTrue(glyph.x() >= 13.9 && glyph.right() <= size.width() - 13.9, glyph + " is at the edge");
            assertTrue(glyph.baseline() < size.height() - 10, glyph + " is at the foot");
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(size.width(), document.getPage(0).getMediaBox().getWidth() * 25.4 / 72, 0.1);
            assertEquals(size.height(), document.getPage(0).getMediaBox().getHeight() * 25.4 / 72, 0.1);
        }
    }

    @Test
    void addressesTheApplicantWhereTheCardComesByPost() throws Exception {
        Letter letter = new Letter(HANAKO, false, Optional.empty());

        String text = PaperMeasure.text(
                PaperMeasure.glyphs(envelopes.bytes(Stationery.LONG_3, letter, PrinterCorrection.NONE), 1));

        assertTrue(text.contains("試験　花子　様"), text);
        assertTrue(!text.contains("差出人"), text);
    }

    @Test
    void leavesRoomToWriteAnAddressThatTheProfileDoesNotSay() throws Exception {
        var page = PaperMeasure.page(envelopes.bytes(Stationery.LONG_3, BY_POST, PrinterCorrection.NONE), 1);

        var boxes = PaperMeasure.across(page, 235 * 0.24 + 3);

        assertTrue(boxes.size() >= 14, "the postcode has " + boxes.size() + " edges of boxes");
    }

    @Test
    void writesThePostcodeThatTheProfileSays() throws Exception {
        var known = new PostalParty("123-4567", "見本県見本市", "見本センター");

        String text = PaperMeasure.text(PaperMeasure.glyphs(
                envelopes.bytes(Stationery.LONG_3, new Letter(known, true, Optional.empty()), PrinterCorrection.NONE),
                1));

        assertTrue(text.contains("〒123-4567") && text.contains("見本県見本市"), text);
    }

    @Test
    void refusesANameThatNoSortingOfficeCouldRead() {
        var endless = new PostalParty("", "見本市", "寿限無".repeat(80));

        var refused = assertThrows(
                DoesNotFitException.class,
                () -> envelopes.bytes(
                        Stationery.LONG_3, new Letter(CENTRE, true, Optional.of(endless)), PrinterCorrection.NONE));

        assertEquals(FormItem.NAME, refused.item());
    }

    @Test
    void putsTheLabelsOntoTheFirstFreePlacesOfTheSheet() throws Exception {
        List<Glyph> glyphs = PaperMeasure.glyphs(labels.bytes(BY_POST, 3, PrinterCorrection.NONE), 1);

        assertTrue(PaperMeasure.text(label(glyphs, 3)).contains("受付センター　御中"));
        assertTrue(PaperMeasure.text(label(glyphs, 4)).contains("試験　花子"));
        assertEquals(glyphs.size(), label(glyphs, 3).size() + label(glyphs, 4).size());
    }

    @Test
    void goesOnOntoANewSheetWhereOneIsUsedUp() throws Exception {
        byte[] pdf = labels.bytes(BY_POST, 11, PrinterCorrection.NONE);

        assertTrue(PaperMeasure.text(PaperMeasure.glyphs(pdf, 1)).contains("御中"));
        assertTrue(PaperMeasure.text(label(PaperMeasure.glyphs(pdf, 2), 0)).contains("試験　花子"));
        assertThrows(IllegalArgumentException.class, () -> labels.bytes(BY_POST, 12, PrinterCorrection.NONE));
    }

    private static List<Glyph> label(List<Glyph> glyphs, int at) {
        LabelSheet sheet = FormExamples.POST.labels();
        int row = at / 2;
        return PaperMeasure.inside(
                glyphs,
                sheet.left() + at % 2 * sheet.width(),
                sheet.top() + row * sheet.height(),
                sheet.width(),
                sheet.height());
    }
}
