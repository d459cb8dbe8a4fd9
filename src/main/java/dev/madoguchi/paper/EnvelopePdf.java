package dev.madoguchi.paper;

import dev.madoguchi.municipality.Stationery;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.ui.Texts;

/** An envelope, addressed: the addressee in its middle, the sender at its foot, the stamp's place free. Made in memory only. */
public final class EnvelopePdf {
    private static final double MARGIN = 14;
    private static final double TO_LARGEST = 20;
    private static final double FROM_LARGEST = 14;

    private final JapaneseFonts fonts;
    private final Texts texts;

    public EnvelopePdf(JapaneseFonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /**
     * The envelope's face, upright.
     *
     * @throws DoesNotFitException where a name or an address would not fit in letters that a sorting office reads
     */
    public byte[] bytes(Stationery envelope, Letter letter, PrinterCorrection correction) throws DoesNotFitException {
        FormSize size = FormSize.of(envelope);
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("paper.envelope.job"))) {
            pdf.trueSize();
            PdfPage page = pdf.page(size.width(), size.height()).through(correction.matrix(size));
            double width = size.width() - 2 * MARGIN;
            double height = size.height();
            new AddressBlock(MARGIN, height * 0.24, width, height * 0.36, TO_LARGEST)
                    .write(pdf, page, letter.to(), honorific(letter));
            if (letter.from().isPresent()) {
                double left = size.width() * 0.3;
                double top = height * 0.72;
                page.text(left, top - 2, 9, Weight.REGULAR, texts.get("paper.envelope.from"));
                new AddressBlock(left, top, size.width() - left - MARGIN, height * 0.2, FROM_LARGEST)
                        .write(pdf, page, letter.from().get(), "");
            }
            return pdf.bytes();
        }
    }

    private String honorific(Letter letter) {
        return texts.get(letter.toOffice() ? "paper.envelope.office" : "paper.envelope.person");
    }
}
