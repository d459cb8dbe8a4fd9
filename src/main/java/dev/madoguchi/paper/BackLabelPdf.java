package dev.madoguchi.paper;

import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.ui.Texts;

/**
 * Labels for the backs of printed photos, on a page like the sheet of photos: printed on its back, each label is behind a photo;
 * printed on a page of its own, it is cut out along its frame and glued on. Made in memory only.
 *
 * <p>A label is 30 x 12 mm. A long name is set smaller and on several lines, then the label grows, at most to the photo's
 * height; nothing is cut off.
 */
public final class BackLabelPdf {
    private static final double WIDTH = 30;
    private static final double HEIGHT = 12;
    private static final double TALLEST = 41;
    private static final double PADDING = 1;
    private static final double BIRTH_POINTS = 7;
    private static final double BIRTH_ROOM = 4;
    private static final double LARGEST = 10;
    /** Smaller letters are not read by eye, and kanji fill up when copied. */
    private static final double SMALLEST = 5;

    private static final double PITCH = 0.43;
    private static final double HAIR_LINE = 0.1;

    private final JapaneseFonts fonts;
    private final Texts texts;

    public BackLabelPdf(JapaneseFonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /** How the name is set: the type size in points and the label's height in millimetres. */
    private record Setting(double points, double height) {}

    /**
     * One label for each of so many photos, mirrored as the back of the sheet is when it is turned over its long edge.
     *
     * @throws NameTooLongException where the name would not fit in letters of 5 points
     */
    public byte[] bytes(BackLabel label, Sheet sheet, int count) throws NameTooLongException {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("paper.label.job"))) {
            pdf.trueSize();
            Setting setting = setting(pdf, label.name());
            PdfPage page = pdf.page(sheet.width(), sheet.height());
            for (int at = 0; at < count; at++) {
                Sheet.Place photo = sheet.place(at);
                double middle = sheet.width() - photo.x() - Sheet.PHOTO_WIDTH / 2;
                double top = photo.y() + (Sheet.PHOTO_HEIGHT - setting.height()) / 2;
                draw(page, label, setting, middle - WIDTH / 2, top);
            }
            return pdf.bytes();
        }
    }

    private static void draw(PdfPage page, BackLabel label, Setting setting, double left, double top) {
        page.box(left, top, WIDTH, setting.height(), HAIR_LINE);
        double points = setting.points();
        page.paragraph(
                left + PADDING,
                top + PADDING + points * JapanesePdf.POINT,
                points,
                Weight.BOLD,
                label.name(),
                WIDTH - 2 * PADDING,
                points * PITCH);
        page.text(
                left + PADDING,
                top + setting.height() - PADDING - 0.5,
                BIRTH_POINTS,
                Weight.REGULAR,
                EraDates.japanese(label.birthDate()));
    }

    private static Setting setting(JapanesePdf pdf, String name) throws NameTooLongException {
        for (double points = LARGEST; points > SMALLEST; points -= 0.5) {
            if (height(pdf, name, points) <= HEIGHT) {
                return new Setting(points, HEIGHT);
            }
        }
        double height = Math.max(HEIGHT, height(pdf, name, SMALLEST));
        if (height > TALLEST) {
            throw new NameTooLongException(name.codePointCount(0, name.length()));
        }
        return new Setting(SMALLEST, height);
    }

    private static double height(JapanesePdf pdf, String name, double points) {
        int lines = pdf.wrap(name, points, Weight.BOLD, WIDTH - 2 * PADDING).size();
        return 2 * PADDING + lines * points * PITCH + BIRTH_ROOM;
    }
}
