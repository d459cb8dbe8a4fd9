package dev.madoguchi.express;

import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.OfficePage;
import dev.madoguchi.paper.OfficePage.Rows;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Lays out the hand-over slip on A5, so that it can be filed with the card. Made in memory only. */
public final class HandOverSlipPdf {
    private static final double WIDTH = 148;
    private static final double HEIGHT = 210;
    private static final double LEFT = 14;
    private static final double RIGHT = WIDTH - 14;
    private static final Rows ROWS = new Rows(34, 9.5, 10, 5);
    /** A SHA-256 is compared in groups and lines, as nobody compares 64 letters. */
    private static final Pattern GROUPS = Pattern.compile("(.{8})(.{8})");

    private final JapaneseFonts fonts;
    private final Texts texts;

    public HandOverSlipPdf(JapaneseFonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /** The slip as a PDF. */
    public byte[] bytes(HandOverSlip slip) {
        String title = texts.get("express.slip.title");
        try (JapanesePdf pdf = JapanesePdf.create(fonts, title)) {
            PdfPage page = pdf.page(WIDTH, HEIGHT);
            page.text(LEFT, 18, 10, Weight.REGULAR, slip.municipality() + "　" + slip.site());
            page.line(LEFT, 21.5, RIGHT, 21.5, 0.5);
            page.textCentred(WIDTH / 2, 33, 16, Weight.BOLD, title);
            double y = new OfficePage(page, LEFT, RIGHT).rows(41, ROWS, rows(slip));
            y = page.paragraph(LEFT, y + 7, 9, Weight.REGULAR, texts.get("express.slip.about"), RIGHT - LEFT, 4.8);
            signatures(page, y + 4);
            return pdf.bytes();
        }
    }

    private Map<String, String> rows(HandOverSlip slip) {
        DeliveredFile file = slip.file();
        var time = DateTimeFormatter.ofPattern(texts.get("express.slip.time"), locale());
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(
                texts.get("express.slip.to"),
                texts.get(slip.card() ? "express.slip.card" : "express.slip.folder", file.medium()));
        rows.put(texts.get("express.slip.file"), file.name());
        rows.put(texts.get("express.slip.size"), texts.get("express.slip.bytes", file.size()));
        rows.put(texts.get("express.slip.sha256"), grouped(file.sha256()));
        rows.put(texts.get("express.slip.readBack"), texts.get(readBack(file)));
        rows.put(texts.get("express.slip.at"), time.format(slip.at()));
        rows.put(texts.get("express.slip.by"), slip.by());
        return rows;
    }

    private static String readBack(DeliveredFile file) {
        return file.fromMedium() ? "express.slip.fromMedium" : "express.slip.fromSystem";
    }

    private void signatures(PdfPage page, double top) {
        double half = (RIGHT - LEFT - 4) / 2;
        signature(page, LEFT, top, half, "express.slip.receivedAt");
        signature(page, LEFT + half + 4, top, half, "express.slip.signature");
    }

    private void signature(PdfPage page, double x, double top, double width, String label) {
        page.box(x, top, width, 26, 0.4);
        page.text(x + 2.5, top + 5, 9, Weight.REGULAR, texts.get(label));
    }

    private static String grouped(String sha256) {
        return GROUPS.matcher(sha256).replaceAll("$1 $2\n").strip();
    }

    private Locale locale() {
        return texts.locale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPAN;
    }
}
