package dev.madoguchi.paper;

import dev.madoguchi.device.printer.Cells;
import dev.madoguchi.municipality.FormBox;
import dev.madoguchi.municipality.OverlayForm;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.ui.Texts;
import java.util.List;

/**
 * What is printed into the boxes of a form that is printed already: the applicant's items, each in its place in millimetres, and
 * nothing else. Made in memory only.
 */
public final class OverlayPdf {
    private static final double DESCENT = 0.13;
    private static final double HAIR_LINE = 0.1;
    private static final double SMALL = 6;

    private final JapaneseFonts fonts;
    private final Texts texts;

    public OverlayPdf(JapaneseFonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /**
     * The items in their boxes.
     *
     * @throws DoesNotFitException where an item would not fit its box in the smallest size that the form allows
     */
    public byte[] bytes(OverlayForm form, FormFacts facts, PrinterCorrection correction) throws DoesNotFitException {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("paper.overlay.job"))) {
            PdfPage page = page(pdf, form, correction);
            for (FormBox box : form.boxes()) {
                String text = facts.of(box.item());
                if (!text.isEmpty()) {
                    write(pdf, page, box, text);
                }
            }
            return pdf.bytes();
        }
    }

    /** The boxes themselves with what goes into them, on a blank sheet that is held against the form; nothing of anybody. */
    public byte[] frames(OverlayForm form, PrinterCorrection correction) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("paper.overlay.framesJob"))) {
            PdfPage page = page(pdf, form, correction);
            for (FormBox box : form.boxes()) {
                page.box(box.x(), box.y(), box.width(), box.height(), HAIR_LINE);
                page.text(
                        box.x() + 0.5,
                        box.y() + SMALL * JapanesePdf.POINT,
                        SMALL,
                        Weight.REGULAR,
                        texts.get("paper.item." + box.item()));
                box.pitch().ifPresent(pitch -> cells(page, box, pitch));
            }
            return pdf.bytes();
        }
    }

    private static PdfPage page(JapanesePdf pdf, OverlayForm form, PrinterCorrection correction) {
        FormSize size = FormSize.of(form.paper());
        pdf.trueSize();
        return pdf.page(size.width(), size.height()).through(correction.matrix(size));
    }

    private static void cells(PdfPage page, FormBox box, double pitch) {
        for (int at = 1; at * pitch < box.width(); at++) {
            double x = box.x() + at * pitch;
            page.line(x, box.y(), x, box.y() + box.height(), HAIR_LINE);
        }
    }

    private static void write(JapanesePdf pdf, PdfPage page, FormBox box, String text) throws DoesNotFitException {
        Weight weight = box.bold() ? Weight.BOLD : Weight.REGULAR;
        if (box.pitch().isPresent()) {
            spread(pdf, page, box, text, weight, box.pitch().get());
        } else {
            FittedText.in(pdf, text, weight, box.width(), box.height(), box.size(), box.least())
                    .orElseThrow(() -> new DoesNotFitException(box.item()))
                    .write(page, weight, box.x(), box.y(), box.height());
        }
    }

    /** One character in each cell, in its middle. */
    private static void spread(JapanesePdf pdf, PdfPage page, FormBox box, String text, Weight weight, double pitch)
            throws DoesNotFitException {
        List<String> characters = Cells.of(text);
        double widest = characters.stream()
                .mapToDouble(each -> pdf.width(each, 1, weight))
                .max()
                .orElse(0);
        double points = Math.min(box.size(), Math.min(pitch / widest, box.height() / JapanesePdf.POINT));
        if (characters.size() * pitch > box.width() + HAIR_LINE || points < box.least()) {
            throw new DoesNotFitException(box.item());
        }
        double letter = points * JapanesePdf.POINT;
        double baseline = box.y() + (box.height() - letter) / 2 + letter * (1 - DESCENT);
        for (int at = 0; at < characters.size(); at++) {
            page.textCentred(box.x() + (at + 0.5) * pitch, baseline, points, weight, characters.get(at));
        }
    }
}
