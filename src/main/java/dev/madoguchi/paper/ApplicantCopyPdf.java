package dev.madoguchi.paper;

import dev.madoguchi.paper.ApplicantCopy.Ticked;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Lays out the applicant's copy on one A4 page. */
public final class ApplicantCopyPdf {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 22;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double LABEL = 42;
    private static final double ROW = 11;
    private static final double BODY = 11;
    /** Below this no list begins: it goes on to a second page. */
    private static final double LISTS_BEGIN = 150;
    /** A name that needs more room than this is set smaller, down to the smallest that can be read. */
    private static final double NAME_ROOM = 60;

    private static final double NAME_POINTS = 15;
    private static final double SMALLEST_POINTS = 5;

    private final JapaneseFonts fonts;
    private final Texts texts;

    /** @param texts in the language of the copy's headings; what the city wrote stays as it wrote it */
    public ApplicantCopyPdf(JapaneseFonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /** The copy as a PDF, made in memory. */
    public byte[] bytes(ApplicantCopy copy) {
        String title = texts.get("paper.copy.title");
        try (JapanesePdf pdf = JapanesePdf.create(fonts, title)) {
            PdfPage page = pdf.page(WIDTH, HEIGHT);
            double y = head(page, copy, title);
            y = rows(page, copy, y);
            if (y > LISTS_BEGIN) {
                foot(page, copy);
                page = pdf.page(WIDTH, HEIGHT);
                y = head(page, copy, title) - 13;
            }
            y = ticked(page, "paper.copy.filledIn", copy.filledIn(), y + 13);
            y = ticked(
                    page,
                    "paper.copy.explained",
                    copy.explained(),
                    y + (copy.filledIn().isEmpty() ? 0 : 7));
            bring(page, copy, y + 9);
            foot(page, copy);
            return pdf.bytes();
        }
    }

    private double head(PdfPage page, ApplicantCopy copy, String title) {
        page.text(LEFT, 24, 11, Weight.REGULAR, copy.municipality() + "　" + copy.site());
        page.textRight(RIGHT, 24, 11, Weight.REGULAR, date(copy));
        page.line(LEFT, 28, RIGHT, 28, 0.6);
        page.textCentred(
                WIDTH / 2, 43, page.lines(title, 20, Weight.BOLD, RIGHT - LEFT - 20) > 1 ? 16 : 20, Weight.BOLD, title);
        page.textCentred(WIDTH / 2, 50, 10, Weight.REGULAR, texts.get("paper.copy.received"));
        return 57;
    }

    private double rows(PdfPage page, ApplicantCopy copy, double top) {
        double y = top;
        y = row(page, y, "paper.copy.procedure", copy.procedure(), 13);
        y = row(page, y, "paper.copy.name", copy.name(), namePoints(page, copy.name()));
        y = row(page, y, "paper.copy.birthDate", texts.get("paper.copy.birthDay", copy.shownBirthDay()), BODY);
        y = row(page, y, "paper.copy.address", copy.shownAddress(), BODY);
        y = row(page, y, "paper.copy.applicationId", copy.shownApplicationId(), BODY);
        page.box(LEFT, top, RIGHT - LEFT, y - top, 0.4);
        page.text(LEFT, y + 5.5, 8.5, Weight.REGULAR, texts.get("paper.copy.masked"));
        return y + 5.5;
    }

    private static double namePoints(PdfPage page, String name) {
        double points = NAME_POINTS;
        while (points > SMALLEST_POINTS
                && page.lines(name, points, Weight.BOLD, RIGHT - LEFT - LABEL - 8) * points * 0.5 > NAME_ROOM) {
            points--;
        }
        return points;
    }

    private double row(PdfPage page, double y, String label, String value, double points) {
        double room = RIGHT - LEFT - LABEL - 8;
        double pitch = points * 0.5;
        int lines = page.lines(value, points, Weight.BOLD, room);
        double tall = ROW + (lines - 1) * pitch;
        page.fill(LEFT, y, LABEL, tall, 0.93);
        page.line(LEFT, y + tall, RIGHT, y + tall, 0.2);
        page.text(LEFT + 4, y + 7, 10, Weight.REGULAR, texts.get(label));
        page.paragraph(LEFT + LABEL + 4, y + 7.2, points, Weight.BOLD, value, room, pitch);
        return y + tall;
    }

    private double ticked(PdfPage page, String key, List<Ticked> lines, double top) {
        if (lines.isEmpty()) {
            return top;
        }
        double y = heading(page, top, key);
        for (Ticked line : lines) {
            page.tick(LEFT + 2, y, 3.6, line.done());
            y = page.paragraph(LEFT + 9, y - 0.3, BODY, Weight.REGULAR, line.text(), RIGHT - LEFT - 11, 5.6);
            y += 1.9;
        }
        return y;
    }

    private void bring(PdfPage page, ApplicantCopy copy, double top) {
        if (copy.bring().isEmpty()) {
            return;
        }
        double y = heading(page, top, "paper.copy.bring");
        for (String thing : copy.bring()) {
            page.fill(LEFT + 3, y - 2.3, 1.4, 1.4, 0.2);
            y = page.paragraph(LEFT + 9, y, BODY, Weight.REGULAR, thing, RIGHT - LEFT - 11, 5.6) + 1.6;
        }
    }

    private double heading(PdfPage page, double y, String key) {
        page.fill(LEFT, y - 4.2, 1.6, 5.4, 0.15);
        page.text(LEFT + 4, y, 13, Weight.BOLD, texts.get(key));
        return y + 9;
    }

    private void foot(PdfPage page, ApplicantCopy copy) {
        page.line(LEFT, HEIGHT - 34, RIGHT, HEIGHT - 34, 0.3);
        double y = page.paragraph(
                LEFT, HEIGHT - 28, 9, Weight.REGULAR, texts.get("paper.copy.notAnId"), RIGHT - LEFT, 4.6);
        page.text(LEFT, y + 1.5, 10, Weight.BOLD, texts.get("paper.copy.contact", copy.contact()));
    }

    private String date(ApplicantCopy copy) {
        if (texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(Locale.ENGLISH)
                    .format(copy.date());
        }
        return EraDates.of(copy.date());
    }
}
