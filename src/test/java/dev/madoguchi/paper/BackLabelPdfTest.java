package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.Likeness;
import dev.madoguchi.ui.Texts;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackLabelPdfTest {

    @Test
    void writesNameAndBirthDateOnEachLabel() throws Exception {
        String text = PaperMeasure.text(pdf("試験　花子", "19840315", Sheet.L, 4));

        assertEquals(4, text.split("試験　花子", -1).length - 1, text);
        assertEquals(4, text.split("昭和59年3月15日", -1).length - 1, text);
    }

    @Test
    void writesTheFirstYearOfAnEraAndDatesKnownInPart() throws Exception {
        assertTrue(PaperMeasure.text(pdf("試験", "20190501", Sheet.L, 1)).contains("令和元年5月1日"));
        assertTrue(PaperMeasure.text(pdf("試験", "19190000", Sheet.L, 1)).contains("19190000"));
    }

    @Test
    void writesNamesAsTheyAreStored() throws Exception {
        for (String name : List.of("𠮷田　葛\uDB40\uDD00之", "髙橋　﨑", "槗本　𡈽", "神\uFA19 羽", "か\u3099き")) {
            String text = PaperMeasure.text(pdf(name, "19840315", Sheet.L, 1));

            assertTrue(text.contains(name), name + " in\n" + text);
        }
    }

    @Test
    void setsLongNamesSmallerAndCutsNothingOff() throws Exception {
        for (int length : new int[] {15, 30, 60, 120, 200}) {
            String name = "あ".repeat(length);

            byte[] pdf = pdf(name, "19840315", Sheet.L, 1);

            assertEquals(name, PaperMeasure.text(pdf).replaceAll("[^あ]", ""));
            assertInkOnlyBehind(pdf, Sheet.L, 1);
        }
    }

    @Test
    void refusesANameThatWouldBeTooSmallToReadWithoutSayingIt() {
        String name = "寿限無".repeat(667);

        var refused = assertThrows(NameTooLongException.class, () -> pdf(name, "19840315", Sheet.A4, 1));

        assertFalse(String.valueOf(refused.getMessage()).contains("寿"), refused.getMessage());
        assertEquals("BackLabel", new BackLabel(name, "19840315").toString());
    }

    @ParameterizedTest
    @EnumSource
    void standsBehindThePhotosWhenTheSheetIsTurnedOver(Sheet sheet) throws Exception {
        int some = sheet.room() - 1;

        assertInkOnlyBehind(pdf("試験　花子", "19840315", sheet, some), sheet, some);
    }

    /** Seen through the paper from the photos' side, every dot is inside a photo, and every photo has some. */
    private static void assertInkOnlyBehind(byte[] pdf, Sheet sheet, int count) throws Exception {
        BufferedImage page = PaperMeasure.page(pdf, 0.5);
        int[] dots = new int[count];
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (Likeness.dark(page, x, y)) {
                    dots[photoAt(sheet, count, sheet.width() - mm(x), mm(y))]++;
                }
            }
        }
        for (int each : dots) {
            assertTrue(each > 100, each + " dots");
        }
    }

    private static int photoAt(Sheet sheet, int count, double x, double y) {
        for (int at = 0; at < count; at++) {
            Sheet.Place place = sheet.place(at);
            if (x > place.x() && x < place.x() + 35 && y > place.y() && y < place.y() + 45) {
                return at;
            }
        }
        throw new AssertionError("ink behind no photo at " + x + ", " + y);
    }

    private static double mm(int dots) {
        return dots * 25.4 / PaperMeasure.DPI / 0.5;
    }

    private static byte[] pdf(String name, String birthDate, Sheet sheet, int count) throws Exception {
        return new BackLabelPdf(JapaneseFonts.installed(), new Texts(Locale.JAPANESE))
                .bytes(new BackLabel(name, birthDate), sheet, count);
    }
}
