package dev.madoguchi.closing;

import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Map;

/** The erasure certificate for people: one A4 page to sign, then the list of what was destroyed. */
public final class CertificatePdf {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 20;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double LABEL = 36;
    private static final double SIZE = 9.5;
    private static final double PITCH = 4.1;
    /** The height of a box to sign in, and where the words on the electronic signature stand. */
    private static final double SIGNED = 25;

    private static final double SEALED = HEIGHT - 29;
    private static final double TOP = 24;
    private static final double PADDING = 1.1;
    private static final int LIST_LINES = 27;
    private static final double LIST_PITCH = 8.4;
    private static final double LIST_TOP = 42;

    private final Texts texts;
    private final JapaneseFonts fonts;
    private final String place;

    /**
     * @param texts in the language of the certificate's reader, which is Japanese
     * @param place the municipality's and the site's names, as people read them
     */
    public CertificatePdf(Texts texts, JapaneseFonts fonts, String place) {
        this.texts = texts;
        this.fonts = fonts;
        this.place = place;
    }

    byte[] write(ErasureStatement statement, String sha256, String keyId) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("closing.certificate.title"))) {
            List<DestroyedRecord> records = statement.erasing().records();
            PdfPage first = pdf.page(WIDTH, HEIGHT);
            double y = rows(pdf, first, new CertificateRows(texts, statement).rows(), head(first, statement));
            // Where the rows leave no room, people sign on a page of its own rather than over the rows.
            boolean room = y + 5 + SIGNED < SEALED - 5;
            int lists = (records.size() + LIST_LINES - 1) / LIST_LINES;
            int before = room ? 1 : 2;
            int pages = before + lists;
            foot(first, statement, 1, pages);
            PdfPage signed = room ? first : pdf.page(WIDTH, HEIGHT);
            signatures(signed, room ? y + 5 : TOP);
            seal(signed, sha256, keyId);
            if (!room) {
                foot(signed, statement, 2, pages);
            }
            for (int page = before + 1; page <= pages; page++) {
                int from = (page - before - 1) * LIST_LINES;
                PdfPage next = pdf.page(WIDTH, HEIGHT);
                list(next, records.subList(from, Math.min(from + LIST_LINES, records.size())), from);
                foot(next, statement, page, pages);
            }
            return pdf.bytes();
        }
    }

    private double head(PdfPage page, ErasureStatement statement) {
        page.textCentred(WIDTH / 2, 28, 20, Weight.BOLD, texts.get("closing.certificate.title"));
        page.text(LEFT, 41, 11, Weight.BOLD, place);
        page.textRight(RIGHT, 41, 10, Weight.REGULAR, Moments.date(statement.certifiedAt()));
        return page.paragraph(
                LEFT, 50, 10, Weight.REGULAR, texts.get("closing.certificate.declares"), RIGHT - LEFT, 5.2);
    }

    private double rows(JapanesePdf pdf, PdfPage page, Map<String, String> rows, double top) {
        double room = RIGHT - LEFT - LABEL - 2 * PADDING;
        double y = top;
        for (Map.Entry<String, String> row : rows.entrySet()) {
            List<String> lines = pdf.wrap(row.getValue(), SIZE, Weight.REGULAR, room);
            double height = lines.size() * PITCH + 2 * PADDING;
            page.fill(LEFT, y, LABEL, height, 0.93);
            page.line(LEFT, y, RIGHT, y, 0.2);
            page.text(LEFT + PADDING, y + PADDING + 3.5, SIZE, Weight.BOLD, row.getKey());
            for (int i = 0; i < lines.size(); i++) {
                page.text(LEFT + LABEL + PADDING, y + PADDING + 3.5 + i * PITCH, SIZE, Weight.REGULAR, lines.get(i));
            }
            y += height;
        }
        page.line(LEFT + LABEL, top, LEFT + LABEL, y, 0.2);
        page.box(LEFT, top, RIGHT - LEFT, y - top, 0.45);
        return y;
    }

    private void signatures(PdfPage page, double top) {
        double width = (RIGHT - LEFT) / 3;
        String[] keys = {"closing.certificate.signBy", "closing.certificate.signWitness", "closing.certificate.signCity"
        };
        for (int i = 0; i < keys.length; i++) {
            double x = LEFT + i * width;
            page.fill(x, top, width, 6.5, 0.93);
            page.textCentred(x + width / 2, top + 4.6, 9, Weight.BOLD, texts.get(keys[i]));
            page.box(x, top, width, SIGNED, 0.3);
            page.textRight(x + width - 3, top + 22.5, 8.5, Weight.REGULAR, texts.get("closing.certificate.date"));
        }
    }

    private void seal(PdfPage page, String sha256, String keyId) {
        double y = SEALED;
        page.text(LEFT, y, 8, Weight.REGULAR, texts.get("closing.certificate.signed"));
        page.text(LEFT, y + 4, 8, Weight.REGULAR, "SHA-256  " + sha256);
        page.text(LEFT, y + 8, 8, Weight.REGULAR, texts.get("closing.certificate.key") + "  " + keyId);
    }

    private void foot(PdfPage page, ErasureStatement statement, int number, int pages) {
        page.line(LEFT, HEIGHT - 16.5, RIGHT, HEIGHT - 16.5, 0.2);
        page.text(
                LEFT,
                HEIGHT - 12,
                8,
                Weight.REGULAR,
                texts.get(
                        "closing.certificate.foot",
                        statement.station().station(),
                        statement.day().toString()));
        page.textRight(RIGHT, HEIGHT - 12, 8, Weight.REGULAR, number + " / " + pages);
    }

    private void list(PdfPage page, List<DestroyedRecord> records, int before) {
        page.text(LEFT, 24, 14, Weight.BOLD, texts.get("closing.certificate.list"));
        page.text(LEFT, 31, 9, Weight.REGULAR, texts.get("closing.certificate.listOf"));
        page.text(LEFT + 12, LIST_TOP - 4, 8.5, Weight.BOLD, texts.get("closing.certificate.id") + " / SHA-256");
        page.line(LEFT, LIST_TOP - 2.4, RIGHT, LIST_TOP - 2.4, 0.4);
        for (int i = 0; i < records.size(); i++) {
            double y = LIST_TOP + 1.5 + i * LIST_PITCH;
            page.textRight(LEFT + 9, y, 8, Weight.REGULAR, Integer.toString(before + i + 1));
            page.text(LEFT + 12, y, 8, Weight.REGULAR, records.get(i).id().toString());
            page.text(LEFT + 12, y + 3.6, 8, Weight.REGULAR, records.get(i).sha256());
            page.line(LEFT, y + 4.9, RIGHT, y + 4.9, 0.1);
        }
    }
}
