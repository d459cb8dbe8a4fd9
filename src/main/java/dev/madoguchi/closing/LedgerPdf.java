package dev.madoguchi.closing;

import dev.madoguchi.closing.LedgerTable.Row;
import dev.madoguchi.municipality.LedgerField;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.UUID;

/** The ledger as a PDF for paper: A4 across, the table's head on each page, every page numbered. Made in memory only. */
public final class LedgerPdf {
    private static final double WIDTH = 297;
    private static final double HEIGHT = 210;
    private static final double MARGIN = 13;
    private static final double TABLE_TOP = 30;
    private static final double HEAD_HEIGHT = 7.6;
    private static final double TABLE_BOTTOM = HEIGHT - 19;
    private static final double THIN = 0.2;
    private static final double THICK = 0.45;
    private static final double GREY = 0.9;
    private static final double BASELINE = 0.76;

    private final Texts texts;
    private final JapaneseFonts fonts;
    private final DeliverySlipPdf slip;
    private final PasswordSlipPdf passwordSlip;

    /** @param texts in the language of the ledger's reader, which is Japanese */
    public LedgerPdf(Texts texts, JapaneseFonts fonts) {
        this.texts = texts;
        this.fonts = fonts;
        slip = new DeliverySlipPdf(texts, fonts);
        passwordSlip = new PasswordSlipPdf(texts, fonts);
    }

    DeliverySlipPdf slip() {
        return slip;
    }

    /** What stands in the place of a name that cannot be read any more: the record under which the city has it. */
    String shut(UUID visit) {
        return texts.get("closing.ledger.shut", visit.toString());
    }

    PasswordSlipPdf passwordSlip() {
        return passwordSlip;
    }

    /** The pages, in the clear. */
    public LedgerPrint write(Ledger ledger) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("closing.ledger.title"))) {
            var table = new LedgerTable(pdf, ledger.fields(), WIDTH - 2 * MARGIN);
            List<List<Row>> pages = table.pages(ledger.entries(), TABLE_BOTTOM - TABLE_TOP - HEAD_HEIGHT);
            for (int i = 0; i < pages.size(); i++) {
                PdfPage page = pdf.page(WIDTH, HEIGHT);
                headline(page, ledger, i + 1, pages.size());
                double end = rows(page, table, ledger.fields(), pages.get(i));
                if (i == pages.size() - 1) {
                    end(page, ledger, end);
                }
            }
            return new LedgerPrint(pdf.bytes(), pages.size(), ledger.entries().size());
        }
    }

    private void headline(PdfPage page, Ledger ledger, int number, int count) {
        page.text(MARGIN, 19, 18, Weight.BOLD, texts.get("closing.ledger.title"));
        page.text(
                MARGIN + 30,
                19,
                11,
                Weight.REGULAR,
                texts.get(
                        "closing.ledger.place", ledger.municipality(), ledger.site(), BirthDates.inEra(ledger.day())));
        page.textRight(WIDTH - MARGIN, 19, 11, Weight.REGULAR, number + " / " + count);
        page.line(MARGIN, 22.5, WIDTH - MARGIN, 22.5, THICK);
        page.text(MARGIN, HEIGHT - 10, 8.5, Weight.REGULAR, texts.get("closing.ledger.care"));
    }

    /** Draws the table and gives the place of its lower edge. */
    private double rows(PdfPage page, LedgerTable table, List<LedgerField> fields, List<Row> rows) {
        double bottom =
                TABLE_TOP + HEAD_HEIGHT + rows.stream().mapToDouble(Row::height).sum();
        page.fill(MARGIN, TABLE_TOP, WIDTH - 2 * MARGIN, HEAD_HEIGHT, GREY);
        head(page, table, fields);
        double y = TABLE_TOP + HEAD_HEIGHT;
        for (Row row : rows) {
            row(page, table, fields, row, y);
            y += row.height();
            page.line(MARGIN, y, WIDTH - MARGIN, y, THIN);
        }
        frame(page, table, fields, bottom);
        return bottom;
    }

    private void head(PdfPage page, LedgerTable table, List<LedgerField> fields) {
        double baseline = TABLE_TOP + HEAD_HEIGHT - 2.4;
        page.textCentred(
                MARGIN + LedgerTable.NUMBER_WIDTH / 2, baseline, 10, Weight.BOLD, texts.get("closing.ledger.number"));
        double x = MARGIN + LedgerTable.NUMBER_WIDTH;
        for (LedgerField field : fields) {
            page.text(x + LedgerTable.PADDING, baseline, 10, Weight.BOLD, texts.get("closing.ledger." + field));
            x += table.width(field);
        }
    }

    private static void row(PdfPage page, LedgerTable table, List<LedgerField> fields, Row row, double top) {
        double first = top + LedgerTable.PADDING + LedgerTable.LEADING * BASELINE;
        double x = MARGIN + LedgerTable.NUMBER_WIDTH;
        page.textRight(x - LedgerTable.PADDING, first, LedgerTable.POINTS, Weight.REGULAR, row.number());
        for (int i = 0; i < fields.size(); i++) {
            List<String> lines = row.cells().get(i);
            for (int line = 0; line < lines.size(); line++) {
                page.text(
                        x + LedgerTable.PADDING,
                        first + line * LedgerTable.LEADING,
                        LedgerTable.POINTS,
                        Weight.REGULAR,
                        lines.get(line));
            }
            x += table.width(fields.get(i));
        }
    }

    private static void frame(PdfPage page, LedgerTable table, List<LedgerField> fields, double bottom) {
        double x = MARGIN + LedgerTable.NUMBER_WIDTH;
        for (LedgerField field : fields) {
            page.line(x, TABLE_TOP, x, bottom, THIN);
            x += table.width(field);
        }
        page.line(MARGIN, TABLE_TOP + HEAD_HEIGHT, WIDTH - MARGIN, TABLE_TOP + HEAD_HEIGHT, THICK);
        page.box(MARGIN, TABLE_TOP, WIDTH - 2 * MARGIN, bottom - TABLE_TOP, THICK);
    }

    private void end(PdfPage page, Ledger ledger, double bottom) {
        int count = ledger.entries().size();
        String text = count == 0 ? texts.get("closing.ledger.nobody") : texts.get("closing.ledger.end", count);
        page.textRight(WIDTH - MARGIN, bottom + 6, 10.5, Weight.REGULAR, text);
    }
}
