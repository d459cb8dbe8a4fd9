package dev.madoguchi.carryout;

import dev.madoguchi.carryout.CarryOut.Written;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.OfficePage;
import dev.madoguchi.paper.OfficePage.Digest;
import dev.madoguchi.paper.OfficePage.Rows;
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
    private static final Rows ROWS = new Rows(36, 9, 10, 5);
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
        List<Digest> records = carryOut.records().stream()
                .map(each -> new Digest(each.id().toString(), each.sha256()))
                .toList();
        List<List<Digest>> lists = OfficePage.lists(records);
        int pages = 1 + lists.size();
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("carryout.slip.title"))) {
            PdfPage first = pdf.page(WIDTH, HEIGHT);
            first.textCentred(WIDTH / 2, 28, 20, Weight.BOLD, texts.get("carryout.slip.title"));
            first.text(LEFT, 41, 11, Weight.BOLD, place);
            double below =
                    first.paragraph(LEFT, 50, 10, Weight.REGULAR, texts.get("carryout.slip.says"), RIGHT - LEFT, 5.2);
            var slip = new OfficePage(first, LEFT, RIGHT);
            double y = slip.rows(below + 2, ROWS, rows(carryOut, written));
            first.text(LEFT, y + 8, 9, Weight.BOLD, "SHA-256");
            first.text(LEFT, y + 13, 9, Weight.REGULAR, written.sha256());
            slip.signatures(y + 22, 32, signers(), texts.get("carryout.slip.time"));
            slip.foot(HEIGHT, carryOut.id().toString(), 1, pages);
            for (int list = 0; list < lists.size(); list++) {
                PdfPage next = pdf.page(WIDTH, HEIGHT);
                next.text(LEFT, 24, 14, Weight.BOLD, texts.get("carryout.slip.list"));
                var form = new OfficePage(next, LEFT, RIGHT);
                form.digests(34, list * OfficePage.RECORDS, lists.get(list));
                form.foot(HEIGHT, carryOut.id().toString(), 2 + list, pages);
            }
            return pdf.bytes();
        }
    }

    private List<String> signers() {
        return List.of(
                texts.get("carryout.slip.gave"),
                texts.get("carryout.slip.received"),
                texts.get("carryout.slip.returned"));
    }

    private Map<String, String> rows(CarryOut carryOut, Written written) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(texts.get("carryout.slip.destination"), carryOut.destination());
        rows.put(texts.get("carryout.slip.carrier"), carryOut.made().who());
        rows.put(texts.get("carryout.slip.written"), minute(written.at()));
        rows.put(texts.get("carryout.slip.medium"), carryOut.medium());
        rows.put(texts.get("carryout.slip.file"), carryOut.file());
        rows.put(
                texts.get("carryout.slip.amount"),
                texts.get("carryout.slip.amountText", carryOut.records().size(), written.bytes()));
        return rows;
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
