package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.ui.Texts;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulerPdfTest {

    @ParameterizedTest
    @EnumSource
    void drawsRulersAsLongAsTheySay(Sheet sheet) throws Exception {
        BufferedImage page = PaperMeasure.page(pdf(sheet, Locale.JAPANESE), 1);

        assertEquals(
                sheet.rulerAcross(), PaperMeasure.across(page, 9).getFirst().length(), 0.2);
        assertEquals(sheet.rulerDown(), PaperMeasure.down(page, 5).getFirst().length(), 0.2);
    }

    @ParameterizedTest
    @EnumSource
    void framesThePhotosSize(Sheet sheet) throws Exception {
        BufferedImage page = PaperMeasure.page(pdf(sheet, Locale.JAPANESE), 1);

        var top = PaperMeasure.across(page, 24);
        var left = PaperMeasure.down(page, 24);
        assertTrue(top.stream().anyMatch(run -> Math.abs(run.length() - 35) < 0.2), top.toString());
        assertTrue(left.stream().anyMatch(run -> Math.abs(run.length() - 45) < 0.2), left.toString());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToMeasureAndNeverRunsOverTheEdge(Sheet sheet) throws Exception {
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            byte[] pdf = pdf(sheet, locale);

            String text = PaperMeasure.text(pdf).replaceAll("\\s", "");
            String length = locale.equals(Locale.ENGLISH) ? "be" + sheet.rulerAcross() : "横は" + sheet.rulerAcross();
            assertTrue(text.contains(length + "mm"), text);
            BufferedImage page = PaperMeasure.page(pdf, 1);
            assertTrue(PaperMeasure.down(page, sheet.width() - 2.5).isEmpty(), "right edge, " + locale);
            assertTrue(PaperMeasure.across(page, sheet.height() - 2.5).isEmpty(), "lower edge, " + locale);
        }
    }

    @Test
    void makesAScaleOfWhatWasMeasured() {
        assertEquals(Optional.of(new PrinterScale(0.98, 1.01)), PrinterScale.measured(Sheet.A4, 98, 101));
        assertEquals(Optional.of(new PrinterScale(1, 1)), PrinterScale.measured(Sheet.L, 70, 100));
    }

    @Test
    void refusesWhatNoPrinterDoes() {
        for (double[] measured :
                new double[][] {{89, 100}, {100, 111}, {10, 10}, {0, 0}, {-98, 98}, {Double.NaN, 100}}) {
            assertEquals(Optional.empty(), PrinterScale.measured(Sheet.A4, measured[0], measured[1]));
        }
    }

    private static byte[] pdf(Sheet sheet, Locale locale) throws FontsMissingException {
        return new RulerPdf(JapaneseFonts.installed(), new Texts(locale)).bytes(sheet);
    }
}
