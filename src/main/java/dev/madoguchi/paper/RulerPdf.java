package dev.madoguchi.paper;

import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.ui.Texts;

/**
 * A page to measure a printer by: a ruler across, a ruler down, a frame of 35 x 45 mm, and what to do with them. Never
 * compensated, or nobody could measure what the printer does.
 */
public final class RulerPdf {
    /** Of the ruler across from the sheet's upper edge, and of the ruler down from its left edge. */
    private static final double TOP = 9;

    private static final double LEFT = 5;
    /** Where both rulers begin. */
    private static final double START = 14;

    private static final double INSIDE = 24;
    private static final double HAIR_LINE = 0.1;
    private static final double SMALL = 7;
    private static final double BODY = 7.5;
    private static final double PITCH = 3.6;

    private final JapaneseFonts fonts;
    private final Texts texts;

    public RulerPdf(JapaneseFonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /** The page. */
    public byte[] bytes(Sheet sheet) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("paper.ruler.job"))) {
            pdf.trueSize();
            PdfPage page = pdf.page(sheet.width(), sheet.height());
            across(page, sheet.rulerAcross());
            down(page, sheet.rulerDown());
            page.box(INSIDE, INSIDE, Sheet.PHOTO_WIDTH, Sheet.PHOTO_HEIGHT, HAIR_LINE);
            page.textCentred(
                    INSIDE + Sheet.PHOTO_WIDTH / 2,
                    INSIDE + Sheet.PHOTO_HEIGHT / 2,
                    SMALL,
                    Weight.REGULAR,
                    texts.get("paper.ruler.frame"));
            words(page, sheet);
            return pdf.bytes();
        }
    }

    private void words(PdfPage page, Sheet sheet) {
        double y = INSIDE + Sheet.PHOTO_HEIGHT + 6;
        double room = sheet.width() - INSIDE - 6;
        page.text(INSIDE, y, BODY + 1, Weight.BOLD, texts.get("paper.ruler.title"));
        y += PITCH + 1;
        for (String key : new String[] {"paper.ruler.first", "paper.ruler.then"}) {
            y = page.paragraph(
                    INSIDE,
                    y,
                    BODY,
                    Weight.REGULAR,
                    texts.get(key, sheet.rulerAcross(), sheet.rulerDown()),
                    room,
                    PITCH);
            y += 1;
        }
    }

    private static void across(PdfPage page, int length) {
        page.line(START, TOP, START + length, TOP, HAIR_LINE);
        for (int at = 0; at <= length; at++) {
            page.line(START + at, TOP, START + at, TOP + tick(at), HAIR_LINE);
            if (at % 10 == 0) {
                page.textCentred(START + at, TOP + tick(at) + 3, SMALL, Weight.REGULAR, Integer.toString(at));
            }
        }
    }

    private static void down(PdfPage page, int length) {
        page.line(LEFT, START, LEFT, START + length, HAIR_LINE);
        for (int at = 0; at <= length; at++) {
            page.line(LEFT, START + at, LEFT + tick(at), START + at, HAIR_LINE);
            if (at % 10 == 0) {
                page.text(LEFT + tick(at) + 0.7, START + at + 0.9, SMALL, Weight.REGULAR, Integer.toString(at));
            }
        }
    }

    private static double tick(int at) {
        return at % 10 == 0 ? 4 : at % 5 == 0 ? 3 : 2;
    }
}
