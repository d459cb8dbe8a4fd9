package dev.madoguchi.computer;

import dev.madoguchi.computer.OpeningCheck.Row;
import dev.madoguchi.paper.EraDates;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Lays out the sheet of a check: each line with what it came to, and where two people sign (004 §2-1(8)②). Made in memory only. */
public final class OpeningSheetPdf {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 20;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double OUTCOME = 146;
    private static final double TOP = 66;
    private static final double BODY = 10.5;
    private static final double LINE = 5.2;
    private static final double GAP = 3.4;
    private static final double SIGNED = HEIGHT - 42;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final JapaneseFonts fonts;
    private final Place place;
    private final Texts texts;
    private final ComputerWords words;

    /**
     * Where the computer stands.
     *
     * @param name the municipality and the site
     * @param clause where the specification asks for the check
     * @param zone whose time the sheet shows
     * @param by the name of who is at the desk
     */
    public record Place(String name, String clause, ZoneId zone, String by) {}

    /** @param texts in Japanese: the sheet is for the office */
    public OpeningSheetPdf(JapaneseFonts fonts, Place place, Texts texts) {
        this.fonts = fonts;
        this.place = place;
        this.texts = texts;
        this.words = new ComputerWords(texts);
    }

    /** The sheet, on as many pages as it needs. */
    public byte[] bytes(OpeningCheck check) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("computer.sheet.job"))) {
            PdfPage page = head(pdf, check);
            double y = TOP;
            for (Row row : check.rows()) {
                double height = height(page, row);
                if (y + height > SIGNED - 8) {
                    page = head(pdf, check);
                    y = TOP;
                }
                row(page, row, y, height);
                y += height;
            }
            signatures(page);
            return pdf.bytes();
        }
    }

    private PdfPage head(JapanesePdf pdf, OpeningCheck check) {
        PdfPage page = pdf.page(WIDTH, HEIGHT);
        page.text(LEFT, 20, BODY, Weight.REGULAR, place.name());
        page.textRight(RIGHT, 20, BODY, Weight.REGULAR, EraDates.of(check.day()));
        page.line(LEFT, 24, RIGHT, 24, 0.6);
        page.textCentred(WIDTH / 2, 36, 17, Weight.BOLD, texts.get("computer.sheet.title"));
        page.text(
                LEFT,
                48,
                BODY,
                Weight.REGULAR,
                texts.get(
                        "computer.sheet.who", place.by(), TIME.format(check.at().atZone(place.zone()))));
        page.paragraph(
                LEFT, 55, 8.5, Weight.REGULAR, texts.get("computer.sheet.clause", place.clause()), RIGHT - LEFT, 4);
        page.line(LEFT, TOP, RIGHT, TOP, 0.3);
        return page;
    }

    private double height(PdfPage page, Row row) {
        return page.lines(words.subject(row), BODY, Weight.REGULAR, OUTCOME - LEFT - 6) * LINE + GAP;
    }

    private void row(PdfPage page, Row row, double top, double height) {
        page.paragraph(LEFT + 2, top + 5.4, BODY, Weight.REGULAR, words.subject(row), OUTCOME - LEFT - 6, LINE);
        page.text(OUTCOME, top + 5.4, BODY, Weight.BOLD, words.outcome(row));
        page.line(LEFT, top + height, RIGHT, top + height, 0.1);
    }

    private void signatures(PdfPage page) {
        List<String> signers = List.of(texts.get("computer.sheet.checked"), texts.get("computer.sheet.responsible"));
        double x = LEFT;
        for (String signer : signers) {
            page.box(x, SIGNED, (RIGHT - LEFT) / 2 - 3, 20, 0.4);
            page.text(x + 3, SIGNED + 6, BODY, Weight.REGULAR, signer);
            x += (RIGHT - LEFT) / 2 + 3;
        }
    }
}
