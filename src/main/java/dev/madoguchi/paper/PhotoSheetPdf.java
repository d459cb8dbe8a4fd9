package dev.madoguchi.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A sheet of the same photo several times, each 35.0 x 45.0 mm, with cut marks outside the photos.
 *
 * <p>The photo's own JPEG stream is embedded unchanged, once; the sheet says that its colours are sRGB and that it is not to
 * be scaled. Made in memory only.
 */
public final class PhotoSheetPdf {
    /** Of a cut mark from the photo's edge, and its length, in millimetres. Two marks in a gap do not meet. */
    private static final double MARK_OFF = 0.7;

    private static final double MARK_LENGTH = 2.5;
    private static final double HAIR_LINE = 0.1;
    private static final double MM = 1 / JapanesePdf.POINT;
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final double SHAPE_TOLERANCE = 0.01;

    private PhotoSheetPdf() {}

    /**
     * The sheet with as many photos as usual.
     *
     * @see #bytes(byte[], Sheet, int, PrinterScale)
     */
    public static byte[] bytes(byte[] jpeg, Sheet sheet, PrinterScale scale) {
        return bytes(jpeg, sheet, sheet.usual(), scale);
    }

    /**
     * The sheet.
     *
     * @param jpeg the photo, 35 : 45
     * @param count how many photos, from 1 to {@link Sheet#room()}
     * @param scale of the printer; what is drawn is as much larger as the printer draws smaller, about the sheet's middle
     * @throws IllegalArgumentException where it is no JPEG, has another shape, or there is no room for so many
     */
    public static byte[] bytes(byte[] jpeg, Sheet sheet, int count, PrinterScale scale) {
        if (count < 1 || count > sheet.room()) {
            throw new IllegalArgumentException("1 to " + sheet.room() + " photos fit on " + sheet + ", not " + count);
        }
        try (PDDocument document = new PDDocument()) {
            PdfMark.ours(document);
            PdfMark.trueSize(document);
            document.getDocumentCatalog().addOutputIntent(srgb(document));
            PDPage page = new PDPage(new PDRectangle((float) (sheet.width() * MM), (float) (sheet.height() * MM)));
            document.addPage(page);
            PDImageXObject photo = photo(document, jpeg);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(compensating(sheet, scale));
                content.setLineWidth((float) (HAIR_LINE * MM));
                for (int at = 0; at < count; at++) {
                    draw(content, photo, sheet, sheet.place(at));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDImageXObject photo(PDDocument document, byte[] jpeg) {
        PDImageXObject photo;
        try {
            photo = JPEGFactory.createFromByteArray(document, jpeg);
        } catch (IOException e) {
            throw new IllegalArgumentException("the photo is no JPEG", e);
        }
        double shape = photo.getWidth() * Sheet.PHOTO_HEIGHT / (photo.getHeight() * Sheet.PHOTO_WIDTH);
        if (Math.abs(shape - 1) > SHAPE_TOLERANCE) {
            throw new IllegalArgumentException(
                    "a photo of %d x %d pixels is not 35 : 45".formatted(photo.getWidth(), photo.getHeight()));
        }
        return photo;
    }

    private static PDOutputIntent srgb(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    /** Larger by as much as the printer is too small, with the sheet's middle where it was. */
    static Matrix compensating(Sheet sheet, PrinterScale scale) {
        double x = 1 / scale.x();
        double y = 1 / scale.y();
        return new Matrix((float) x, 0, 0, (float) y, (float) (sheet.width() * MM * (1 - x) / 2), (float)
                (sheet.height() * MM * (1 - y) / 2));
    }

    private static void draw(PDPageContentStream content, PDImageXObject photo, Sheet sheet, Sheet.Place place)
            throws IOException {
        double left = place.x();
        double bottom = sheet.height() - place.y() - Sheet.PHOTO_HEIGHT;
        content.drawImage(photo, (float) (left * MM), (float) (bottom * MM), (float) (Sheet.PHOTO_WIDTH * MM), (float)
                (Sheet.PHOTO_HEIGHT * MM));
        for (double x : new double[] {left, left + Sheet.PHOTO_WIDTH}) {
            line(content, x, bottom - MARK_OFF, x, bottom - MARK_OFF - MARK_LENGTH);
            double top = bottom + Sheet.PHOTO_HEIGHT + MARK_OFF;
            line(content, x, top, x, top + MARK_LENGTH);
        }
        for (double y : new double[] {bottom, bottom + Sheet.PHOTO_HEIGHT}) {
            line(content, left - MARK_OFF, y, left - MARK_OFF - MARK_LENGTH, y);
            double right = left + Sheet.PHOTO_WIDTH + MARK_OFF;
            line(content, right, y, right + MARK_LENGTH, y);
        }
    }

    private static void line(PDPageContentStream content, double x1, double y1, double x2, double y2)
            throws IOException {
        content.moveTo((float) (x1 * MM), (float) (y1 * MM));
        content.lineTo((float) (x2 * MM), (float) (y2 * MM));
        content.stroke();
    }
}
