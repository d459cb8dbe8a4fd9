package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.Likeness;
import dev.madoguchi.paper.PaperMeasure.Run;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhotoSheetPdfTest {
    /** What the issue allows, in millimetres. */
    private static final double TOLERANCE = 0.2;

    private static final double UNPRINTABLE = 3;

    @ParameterizedTest
    @EnumSource
    void drawsEachPhotoAtItsTrueSizeByItsOwnWords(Sheet sheet) throws Exception {
        byte[] pdf = PhotoSheetPdf.bytes(DrawnPhoto.dark(), sheet, sheet.room(), PrinterScale.TRUE);

        List<double[]> pictures = PaperMeasure.pictures(pdf);

        assertEquals(sheet.room(), pictures.size());
        for (double[] picture : pictures) {
            assertEquals(35.0, picture[0], TOLERANCE);
            assertEquals(45.0, picture[1], TOLERANCE);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(sheet.width(), document.getPage(0).getMediaBox().getWidth() * 25.4 / 72, 0.01);
            assertEquals(sheet.height(), document.getPage(0).getMediaBox().getHeight() * 25.4 / 72, 0.01);
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsEachPhotoAtItsTrueSizeInTheDotsOfThePage(Sheet sheet) throws Exception {
        byte[] pdf = PhotoSheetPdf.bytes(DrawnPhoto.dark(), sheet, PrinterScale.TRUE);

        assertSizes(sheet, PaperMeasure.page(pdf, 1));
    }

    @ParameterizedTest
    @EnumSource
    void comesOutAtTrueSizeFromAPrinterThatDrawsTooSmall(Sheet sheet) throws Exception {
        byte[] pdf = PhotoSheetPdf.bytes(DrawnPhoto.dark(), sheet, new PrinterScale(0.98, 0.98));

        BufferedImage printed = PaperMeasure.page(pdf, 0.98);
        assertSizes(sheet, printed);
        Run uncorrected = PaperMeasure.across(
                        PaperMeasure.page(pdf, 1), sheet.place(0).y() + 22.5)
                .getFirst();
        assertTrue(uncorrected.length() > 35.0 + TOLERANCE, "larger on a true printer: " + uncorrected);
    }

    @Test
    void correctsEachDirectionByItself() throws Exception {
        byte[] pdf = PhotoSheetPdf.bytes(DrawnPhoto.dark(), Sheet.L, new PrinterScale(0.95, 1.04));

        for (double[] picture : PaperMeasure.pictures(pdf)) {
            assertEquals(35.0, picture[0] * 0.95, 0.01);
            assertEquals(45.0, picture[1] * 1.04, 0.01);
        }
    }

    @ParameterizedTest
    @EnumSource
    void putsCutMarksAroundThePhotosAndNeverOnThem(Sheet sheet) throws Exception {
        BufferedImage page =
                PaperMeasure.page(PhotoSheetPdf.bytes(DrawnPhoto.light(), sheet, sheet.room(), PrinterScale.TRUE), 1);

        for (int at = 0; at < sheet.room(); at++) {
            Sheet.Place place = sheet.place(at);
            assertEquals(0, ink(page, place.x(), place.y(), 35, 45), "on photo " + at);
            for (double x : new double[] {place.x(), place.x() + 35}) {
                assertTrue(ink(page, x - 0.2, place.y() - 3.2, 0.4, 3) > 0, "above photo " + at);
                assertTrue(ink(page, x - 0.2, place.y() + 45.2, 0.4, 3) > 0, "below photo " + at);
            }
            for (double y : new double[] {place.y(), place.y() + 45}) {
                assertTrue(ink(page, place.x() - 3.2, y - 0.2, 3, 0.4) > 0, "left of photo " + at);
                assertTrue(ink(page, place.x() + 35.2, y - 0.2, 3, 0.4) > 0, "right of photo " + at);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheEdgesFreeThatPrintersCannotPrintOn(Sheet sheet) throws Exception {
        BufferedImage page =
                PaperMeasure.page(PhotoSheetPdf.bytes(DrawnPhoto.dark(), sheet, sheet.room(), PrinterScale.TRUE), 1);

        double height = sheet.height();
        double width = sheet.width();
        assertEquals(0, ink(page, 0, 0, width, UNPRINTABLE));
        assertEquals(0, ink(page, 0, height - UNPRINTABLE, width, UNPRINTABLE));
        assertEquals(0, ink(page, 0, 0, UNPRINTABLE, height));
        assertEquals(0, ink(page, width - UNPRINTABLE, 0, UNPRINTABLE, height));
    }

    @Test
    void embedsTheBytesOfThePhotoOnceAndUnchanged() throws Exception {
        byte[] jpeg = DrawnPhoto.dark();

        byte[] pdf = PhotoSheetPdf.bytes(jpeg, Sheet.POSTCARD, PrinterScale.TRUE);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            Set<COSStream> streams = new HashSet<>();
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                var image = (PDImageXObject) document.getPage(0).getResources().getXObject(name);
                streams.add(image.getCOSObject());
                assertEquals(827, image.getWidth());
                assertEquals(1063, image.getHeight());
            }
            assertEquals(1, streams.size());
            assertArrayEquals(
                    jpeg, streams.iterator().next().createRawInputStream().readAllBytes());
        }
    }

    @Test
    void asksNotToBeScaledAndSaysThatItsColoursAreSrgb() throws Exception {
        byte[] pdf = PhotoSheetPdf.bytes(DrawnPhoto.dark(), Sheet.L, PrinterScale.TRUE);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertEquals("None", catalog.getViewerPreferences().getPrintScaling());
            assertTrue(catalog.getOutputIntents().getFirst().getInfo().startsWith("sRGB"));
            assertTrue(PdfMark.isOurs(document));
        }
    }

    @Test
    void drawsAsManyAsWereAskedFor() throws Exception {
        byte[] jpeg = DrawnPhoto.dark();

        assertEquals(
                6,
                PaperMeasure.pictures(PhotoSheetPdf.bytes(jpeg, Sheet.A4, 6, PrinterScale.TRUE))
                        .size());
        for (int count : new int[] {0, -1, 5}) {
            assertThrows(
                    IllegalArgumentException.class, () -> PhotoSheetPdf.bytes(jpeg, Sheet.L, count, PrinterScale.TRUE));
        }
    }

    @Test
    void refusesAPictureOfAnotherShapeAndWhatIsNone() throws Exception {
        ByteArrayOutputStream square = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB), "jpeg", square);

        for (byte[] bad :
                List.of(square.toByteArray(), "no picture at all".getBytes(StandardCharsets.US_ASCII), new byte[0])) {
            assertThrows(IllegalArgumentException.class, () -> PhotoSheetPdf.bytes(bad, Sheet.L, PrinterScale.TRUE));
        }
    }

    /** Every photo in the row and the column through the middle of the first one. */
    private static void assertSizes(Sheet sheet, BufferedImage page) {
        Sheet.Place first = sheet.place(0);
        double scale = page.getWidth() * 25.4 / PaperMeasure.DPI / sheet.width();
        List<Run> across = PaperMeasure.across(page, middle(first.y() + 22.5, sheet.height(), scale));
        List<Run> down = PaperMeasure.down(page, middle(first.x() + 17.5, sheet.width(), scale));

        assertFalse(across.isEmpty());
        assertFalse(down.isEmpty());
        across.forEach(run -> assertEquals(35.0, run.length(), TOLERANCE, sheet + " across " + run));
        down.forEach(run -> assertEquals(45.0, run.length(), TOLERANCE, sheet + " down " + run));
    }

    /** Where a place is on a sheet that a printer draws smaller, where the drawing was made larger about its middle. */
    private static double middle(double place, double side, double scale) {
        return place + side * (scale - 1) / 2;
    }

    private static int ink(BufferedImage page, double x, double y, double width, double height) {
        int dark = 0;
        for (int row = PaperMeasure.dots(y); row < PaperMeasure.dots(y + height); row++) {
            for (int column = PaperMeasure.dots(x); column < PaperMeasure.dots(x + width); column++) {
                dark += Likeness.dark(page, column, row) ? 1 : 0;
            }
        }
        return dark;
    }
}
