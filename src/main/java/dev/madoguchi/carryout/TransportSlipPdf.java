package dev.madoguchi.carryout;

import dev.madoguchi.carryout.CarryOut.Written;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slip that goes with a container: what is carried, on what, to whom, and where each hand signs (000 §8エ, 002 別記12条). */
public final class TransportSlipPdf {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 20;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double LABEL = 36;
    private static final double ROW = 9;
    private static final int ON_PAGE = 27;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JapaneseFonts fonts;
    private final Texts texts;
    private final String place;
    private final ZoneId zone;

    /**
     * @param texts in Japanese: the slip is for the city
     * @param place the municipality's and the site's names, as people read them
     */
    public TransportSlipPdf(JapaneseFonts fonts, Texts texts, String place, ZoneId zone) {
        this.fonts = fonts;
        this.texts = texts;
        this.place = place;
        this.zone = zone;
    }

    /**
     * The slip: one A4 page to sign, then the list of the records.
     *
     * @param carryOut one that was written
     */
    public byte[] write(CarryOut carryOut) {
        Written written = carryOut.written().orElseThrow();
        List<Carried> records = carryOut.records();
        int pages = 1 + (records.size() + ON_PAGE - 1) / ON_PAGE;
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("carryout.slip.title"))) {
            PdfPage first = pdf.page(WIDTH, HEIGHT);
            first.textCentred(WIDTH / 2, 28, 20, Weight.BOLD, texts.get("carryout.slip.title"));
            first.text(LEFT, 41, 11, Weight.BOLD, place);
            double below =
                    first.paragraph(LEFT, 50, 10, Weight.REGULAR, texts.get("carryout.slip.says"), RIGHT - LEFT, 5.2);
            double y = rows(first, rows(carryOut, written), below + 2);
            first.text(LEFT, y + 8, 9, Weight.BOLD, "SHA-256");
            first.text(LEFT, y + 13, 9, Weight.REGULAR, written.sha256());
            signatures(first, y + 22);
            foot(first, carryOut, 1, pages);
            for (int page = 2; page <= pages; page++) {
                int from = (page - 2) * ON_PAGE;
                PdfPage next = pdf.page(WIDTH, HEIGHT);
                list(next, records.subList(from, Math.min(from + ON_PAGE, records.size())), from);
                foot(next, carryOut, page, pages);
            }
            return pdf.bytes();
        }
    }

    private Map<String, String> rows(CarryOut carryOut, Written written) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("carryout.slip.destination", carryOut.destination());
        rows.put("carryout.slip.carrier", carryOut.made().who());
        rows.put("carryout.slip.written", minute(written.at()));
        rows.put("carryout.slip.medium", carryOut.medium());
        rows.put("carryout.slip.file", carryOut.file());
        rows.put(
                "carryout.slip.amount",
                texts.get("carryout.slip.amountText", carryOut.records().size(), written.bytes()));
        return rows;
    }

    private double rows(PdfPage page, Map<String, String> rows, double top) {
        double y = top;
        for (Map.Entry<String, String> row : rows.entrySet()) {
            page.fill(LEFT, y, LABEL, ROW, 0.93);
            page.box(LEFT, y, RIGHT - LEFT, ROW, 0.2);
            page.text(LEFT + 2, y + 6, 10, Weight.BOLD, texts.get(row.getKey()));
            page.text(LEFT + LABEL + 3, y + 6, 10, Weight.REGULAR, row.getValue());
            y += ROW;
        }
        return y;
    }

    private void signatures(PdfPage page, double top) {
        double width = (RIGHT - LEFT) / 3;
        String[] keys = {"carryout.slip.gave", "carryout.slip.received", "carryout.slip.returned"};
        for (int i = 0; i < keys.length; i++) {
            double x = LEFT + i * width;
            page.fill(x, top, width, 7, 0.93);
            page.textCentred(x + width / 2, top + 5, 9, Weight.BOLD, texts.get(keys[i]));
            page.box(x, top, width, 32, 0.3);
            page.textRight(x + width - 3, top + 28, 8.5, Weight.REGULAR, texts.get("carryout.slip.time"));
        }
    }

    private void list(PdfPage page, List<Carried> records, int before) {
        page.text(LEFT, 24, 14, Weight.BOLD, texts.get("carryout.slip.list"));
        for (int i = 0; i < records.size(); i++) {
            double y = 34 + i * 8.4;
            page.textRight(LEFT + 9, y, 8, Weight.REGULAR, Integer.toString(before + i + 1));
            page.text(LEFT + 12, y, 8, Weight.REGULAR, records.get(i).id().toString());
            page.text(LEFT + 12, y + 3.6, 8, Weight.REGULAR, records.get(i).sha256());
            page.line(LEFT, y + 4.9, RIGHT, y + 4.9, 0.1);
        }
    }

    private void foot(PdfPage page, CarryOut carryOut, int number, int pages) {
        page.line(LEFT, HEIGHT - 16.5, RIGHT, HEIGHT - 16.5, 0.2);
        page.text(LEFT, HEIGHT - 12, 8, Weight.REGULAR, carryOut.id().toString());
        page.textRight(RIGHT, HEIGHT - 12, 8, Weight.REGULAR, number + " / " + pages);
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
