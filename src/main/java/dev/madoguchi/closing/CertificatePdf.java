package dev.madoguchi.closing;

import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.OfficePage;
import dev.madoguchi.paper.OfficePage.Digest;
import dev.madoguchi.paper.OfficePage.Rows;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.util.List;

/** The erasure certificate for people: one A4 page to sign, then the list of what was destroyed. */
public final class CertificatePdf {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 20;
    private static final double RIGHT = WIDTH - LEFT;
    private static final Rows ROWS = new Rows(36, 6.3, 9.5, 4.1);
    /** The height of a box to sign in, and where the words on the electronic signature stand. */
    private static final double SIGNED = 25;

    private static final double SEALED = HEIGHT - 29;
    private static final double TOP = 24;
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
            List<Digest> records = statement.erasing().records().stream()
                    .map(each -> new Digest(each.id().toString(), each.sha256()))
                    .toList();
            PdfPage first = pdf.page(WIDTH, HEIGHT);
            double y = form(first).rows(head(first, statement), ROWS, new CertificateRows(texts, statement).rows());
            // Where the rows leave no room, people sign on a page of its own rather than over the rows.
            boolean room = y + 5 + SIGNED < SEALED - 5;
            List<List<Digest>> lists = OfficePage.lists(records);
            int before = room ? 1 : 2;
            int pages = before + lists.size();
            form(first).foot(HEIGHT, foot(statement), 1, pages);
            PdfPage signed = room ? first : pdf.page(WIDTH, HEIGHT);
            form(signed).signatures(room ? y + 5 : TOP, SIGNED, signers(), texts.get("closing.certificate.date"));
            seal(signed, sha256, keyId);
            if (!room) {
                form(signed).foot(HEIGHT, foot(statement), 2, pages);
            }
            for (int list = 0; list < lists.size(); list++) {
                PdfPage next = pdf.page(WIDTH, HEIGHT);
                listHead(next);
                form(next).digests(LIST_TOP + 1.5, list * OfficePage.RECORDS, lists.get(list));
                form(next).foot(HEIGHT, foot(statement), before + 1 + list, pages);
            }
            return pdf.bytes();
        }
    }

    private static OfficePage form(PdfPage page) {
        return new OfficePage(page, LEFT, RIGHT);
    }

    private List<String> signers() {
        return List.of(
                texts.get("closing.certificate.signBy"),
                texts.get("closing.certificate.signWitness"),
                texts.get("closing.certificate.signCity"));
    }

    private String foot(ErasureStatement statement) {
        return texts.get(
                "closing.certificate.foot",
                statement.station().station(),
                statement.day().toString());
    }

    private double head(PdfPage page, ErasureStatement statement) {
        page.textCentred(WIDTH / 2, 28, 20, Weight.BOLD, texts.get("closing.certificate.title"));
        page.text(LEFT, 41, 11, Weight.BOLD, place);
        page.textRight(RIGHT, 41, 10, Weight.REGULAR, Moments.date(statement.certifiedAt()));
        return page.paragraph(
                LEFT, 50, 10, Weight.REGULAR, texts.get("closing.certificate.declares"), RIGHT - LEFT, 5.2);
    }

    private void seal(PdfPage page, String sha256, String keyId) {
        double y = SEALED;
        page.text(LEFT, y, 8, Weight.REGULAR, texts.get("closing.certificate.signed"));
        page.text(LEFT, y + 4, 8, Weight.REGULAR, "SHA-256  " + sha256);
        page.text(LEFT, y + 8, 8, Weight.REGULAR, texts.get("closing.certificate.key") + "  " + keyId);
    }

    private void listHead(PdfPage page) {
        page.text(LEFT, 24, 14, Weight.BOLD, texts.get("closing.certificate.list"));
        page.text(LEFT, 31, 9, Weight.REGULAR, texts.get("closing.certificate.listOf"));
        page.text(LEFT + 12, LIST_TOP - 4, 8.5, Weight.BOLD, texts.get("closing.certificate.id") + " / SHA-256");
        page.line(LEFT, LIST_TOP - 2.4, RIGHT, LIST_TOP - 2.4, 0.4);
    }
}
