package dev.madoguchi.paper;

import dev.madoguchi.municipality.LabelSheet;
import dev.madoguchi.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** Labels to peel off and stick onto an envelope: the addressee's and, on the next, the sender's. Made in memory only. */
public final class AddressLabelsPdf {
    private static final double PADDING = 4;
    private static final double LARGEST = 14;

    private final JapaneseFonts fonts;
    private final Texts texts;
    private final LabelSheet sheet;

    public AddressLabelsPdf(JapaneseFonts fonts, Texts texts, LabelSheet sheet) {
        this.fonts = fonts;
        this.texts = texts;
        this.sheet = sheet;
    }

    /** How many labels a new sheet has. */
    int room() {
        return sheet.room();
    }

    /** One label's words. */
    private record Label(PostalParty party, String honorific) {}

    /**
     * The labels on an A4 sheet of which some are used already; what does not fit on the sheet goes onto the next one.
     *
     * @param first the first label that is free, from 0, row by row
     * @throws DoesNotFitException where a name or an address would not fit on a label
     */
    public byte[] bytes(Letter letter, int first, PrinterCorrection correction) throws DoesNotFitException {
        if (first < 0 || first >= room()) {
            throw new IllegalArgumentException("a sheet has labels 0 to " + (room() - 1) + ", not " + first);
        }
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(
                letter.to(), texts.get(letter.toOffice() ? "paper.envelope.office" : "paper.envelope.person")));
        letter.from().ifPresent(from -> labels.add(new Label(from, "")));
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("paper.labels.job"))) {
            pdf.trueSize();
            PdfPage page = page(pdf, correction);
            int at = first;
            for (Label label : labels) {
                if (at == room()) {
                    page = page(pdf, correction);
                    at = 0;
                }
                place(at).write(pdf, page, label.party(), label.honorific());
                at++;
            }
            return pdf.bytes();
        }
    }

    private static PdfPage page(JapanesePdf pdf, PrinterCorrection correction) {
        return pdf.page(Sheet.A4.width(), Sheet.A4.height()).through(correction.matrix(Sheet.A4));
    }

    private AddressBlock place(int at) {
        int row = at / sheet.columns();
        int column = at % sheet.columns();
        double x = sheet.left() + column * (sheet.width() + sheet.gapAcross());
        double y = sheet.top() + row * (sheet.height() + sheet.gapDown());
        return new AddressBlock(
                x + PADDING, y + PADDING, sheet.width() - 2 * PADDING, sheet.height() - 2 * PADDING, LARGEST);
    }
}
