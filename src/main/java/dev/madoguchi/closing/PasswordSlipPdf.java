package dev.madoguchi.closing;

import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.OfficePage;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The slip with the password of the ledger's file: the upper half of an A4 page, to go another way than the file. */
final class PasswordSlipPdf {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 22;
    private static final double RIGHT = WIDTH - LEFT;

    private final Texts texts;
    private final JapaneseFonts fonts;

    PasswordSlipPdf(Texts texts, JapaneseFonts fonts) {
        this.texts = texts;
        this.fonts = fonts;
    }

    byte[] write(String municipality, String site, LocalDate day, LedgerFile.Written written) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("closing.password.title"))) {
            PdfPage page = pdf.page(WIDTH, HEIGHT);
            page.textCentred(WIDTH / 2, 24, 18, Weight.BOLD, texts.get("closing.password.title"));
            page.text(LEFT, 37, 12, Weight.BOLD, texts.get("closing.slip.to", municipality));
            double y = new OfficePage(page, LEFT, RIGHT).rows(43, DeliverySlipPdf.ROWS, rows(site, day, written));
            page.box(LEFT, y + 6, RIGHT - LEFT, 24, 0.45);
            page.textCentred(
                    WIDTH / 2, y + 21, 24, Weight.BOLD, written.password().text());
            page.paragraph(LEFT, y + 39, 10, Weight.REGULAR, texts.get("closing.password.says"), RIGHT - LEFT, 5.4);
            return pdf.bytes();
        }
    }

    private Map<String, String> rows(String site, LocalDate day, LedgerFile.Written written) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(texts.get("closing.password.file"), written.kept().name());
        rows.put(texts.get("closing.slip.day"), BirthDates.inEra(day));
        rows.put(texts.get("closing.slip.site"), site);
        return rows;
    }
}
