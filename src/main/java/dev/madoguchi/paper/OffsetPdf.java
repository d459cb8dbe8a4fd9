package dev.madoguchi.paper;

import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.ui.Texts;

/**
 * An A4 page to measure how far a printer draws beside its place: a cross 30 mm from both edges, and three more to see whether the
 * sheet was drawn in straight.
 */
public final class OffsetPdf {
    /** Millimetres of each cross from the two edges next to it. */
    static final double CROSS = 30;

    private static final double ARM = 10;
    private static final double HAIR_LINE = 0.1;
    private static final double BODY = 11;

    private final JapaneseFonts fonts;
    private final Texts texts;

    public OffsetPdf(JapaneseFonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /** The page, drawn by what is known of the printer so far. */
    public byte[] bytes(PrinterCorrection correction) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("paper.offset.job"))) {
            pdf.trueSize();
            Sheet sheet = Sheet.A4;
            PdfPage page = pdf.page(sheet.width(), sheet.height()).through(correction.matrix(sheet));
            for (double x : new double[] {CROSS, sheet.width() - CROSS}) {
                for (double y : new double[] {CROSS, sheet.height() - CROSS}) {
                    page.line(x - ARM, y, x + ARM, y, HAIR_LINE);
                    page.line(x, y - ARM, x, y + ARM, HAIR_LINE);
                }
            }
            rulers(page);
            page.text(CROSS + ARM + 18, CROSS + 6, BODY + 3, Weight.BOLD, texts.get("paper.offset.title"));
            double y = CROSS + 14;
            for (String key : new String[] {"paper.offset.first", "paper.offset.then", "paper.offset.last"}) {
                y = page.paragraph(CROSS + ARM + 18, y, BODY, Weight.REGULAR, texts.get(key, (int) CROSS), 120, 5.5);
                y += 2;
            }
            return pdf.bytes();
        }
    }

    /** Ticks each millimetre from 10 to 40 along the cross, for the eye. */
    private static void rulers(PdfPage page) {
        for (int at = 10; at <= 40; at++) {
            double tick = at % 10 == 0 ? 4 : at % 5 == 0 ? 3 : 2;
            page.line(at, CROSS + ARM + 2, at, CROSS + ARM + 2 + tick, HAIR_LINE);
            page.line(CROSS + ARM + 2, at, CROSS + ARM + 2 + tick, at, HAIR_LINE);
        }
    }
}
