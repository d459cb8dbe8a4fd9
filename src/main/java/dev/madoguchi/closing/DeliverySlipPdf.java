package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.OfficePage;
import dev.madoguchi.paper.OfficePage.Rows;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The slip that goes with the ledger and that the city signs (002 別記12条): one A4 page, two halves, one for each side. */
final class DeliverySlipPdf {
    private static final double WIDTH = 210;
    private static final double HALF = 148.5;
    private static final double LEFT = 22;
    private static final double RIGHT = WIDTH - LEFT;
    /** Also those of the slip with the password, which lies beside this one. */
    static final Rows ROWS = new Rows(42, 9.5, 10.5, 5);
    /** Of 64 digits: enough to tell one file from another, and short enough to compare by eye. */
    private static final int HASH_SHOWN = 12;

    private final Texts texts;
    private final JapaneseFonts fonts;

    DeliverySlipPdf(Texts texts, JapaneseFonts fonts) {
        this.texts = texts;
        this.fonts = fonts;
    }

    /**
     * What is given.
     *
     * @param file that goes with the paper, where the city asks for one
     */
    record Goods(
            String municipality,
            String site,
            LocalDate day,
            LedgerConfirmed confirmed,
            Optional<LedgerFile.Kept> file) {}

    byte[] write(Goods goods) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("closing.slip.title"))) {
            PdfPage page = pdf.page(WIDTH, 2 * HALF);
            half(page, 0, "closing.slip.cityCopy", goods.municipality(), rows(goods));
            page.line(8, HALF, WIDTH - 8, HALF, 0.15);
            half(page, HALF, "closing.slip.ownCopy", goods.municipality(), rows(goods));
            return pdf.bytes();
        }
    }

    private Map<String, String> rows(Goods goods) {
        LedgerConfirmed confirmed = goods.confirmed();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(texts.get("closing.slip.what"), texts.get("closing.ledger.title"));
        rows.put(texts.get("closing.slip.day"), BirthDates.inEra(goods.day()));
        rows.put(texts.get("closing.slip.site"), goods.site());
        rows.put(
                texts.get("closing.slip.amount"),
                texts.get(
                        "closing.slip.amountText",
                        confirmed.ledger().pages(),
                        confirmed.ledger().visits().size()));
        rows.put(texts.get("closing.slip.counted"), confirmed.by().name());
        goods.file()
                .ifPresent(file -> rows.put(
                        texts.get("closing.slip.file"),
                        texts.get(
                                "closing.slip.fileText",
                                file.name(),
                                file.sha256().substring(0, HASH_SHOWN))));
        return rows;
    }

    private void half(PdfPage page, double top, String copyKey, String municipality, Map<String, String> rows) {
        page.textCentred(WIDTH / 2, top + 20, 18, Weight.BOLD, texts.get("closing.slip.title"));
        page.textRight(RIGHT, top + 12, 9, Weight.REGULAR, texts.get(copyKey));
        page.text(LEFT, top + 32, 12, Weight.BOLD, texts.get("closing.slip.to", municipality));
        page.text(LEFT, top + 40, 10, Weight.REGULAR, texts.get("closing.slip.says"));
        double y = new OfficePage(page, LEFT, RIGHT).rows(top + 46, ROWS, rows);
        sign(page, LEFT, y + 7, "closing.slip.gave");
        sign(page, LEFT + (RIGHT - LEFT) / 2, y + 7, "closing.slip.received");
    }

    private void sign(PdfPage page, double x, double top, String key) {
        double width = (RIGHT - LEFT) / 2;
        page.fill(x, top, width, 7, 0.93);
        page.textCentred(x + width / 2, top + 5, 10, Weight.BOLD, texts.get(key));
        page.box(x, top, width, 32, 0.3);
        page.text(x + 4, top + 17, 10, Weight.REGULAR, texts.get("closing.slip.name"));
        page.line(x + 16, top + 18.5, x + width - 6, top + 18.5, 0.15);
        page.textRight(x + width - 6, top + 28, 9.5, Weight.REGULAR, texts.get("closing.slip.time"));
    }
}
