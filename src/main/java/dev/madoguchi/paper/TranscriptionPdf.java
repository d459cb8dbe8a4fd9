package dev.madoguchi.paper;

import dev.madoguchi.municipality.FormItem;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.ui.Texts;
import java.util.List;

/**
 * Lays out 申請書記載内容 on one A4 page: what an applicant copies onto the paper form, in large letters and in the form's order.
 *
 * <p>An item on a long text shrinks, then goes onto several lines; nothing is cut off. What is not known is an empty line to fill in,
 * but for フリガナ and 申請書ID, which are left out then.
 */
public final class TranscriptionPdf {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 20;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double TOP = 58;
    private static final double BOTTOM = HEIGHT - 30;
    private static final double LABEL = 36;
    private static final double PADDING = 4;
    private static final double LARGEST = 26;
    /** Smaller letters are not read by old eyes at the length of an arm. */
    private static final double LEAST = 14;

    private static final double MOST_ROW = 34;
    private static final double LABEL_POINTS = 13;

    private final JapaneseFonts fonts;
    private final Texts texts;
    private final List<FormItem> items;

    /**
     * @param texts in the language of the form
     * @param items in the order of the form
     */
    public TranscriptionPdf(JapaneseFonts fonts, Texts texts, List<FormItem> items) {
        this.fonts = fonts;
        this.texts = texts;
        this.items = List.copyOf(items);
    }

    /**
     * The page, made in memory.
     *
     * @param place of the counter, for whoever finds the page
     * @param ticket the visitor's number
     * @throws DoesNotFitException where an item would not fit in letters of 14 points
     */
    public byte[] bytes(FormFacts facts, String place, String ticket) throws DoesNotFitException {
        String title = texts.get("paper.transcription.title");
        try (JapanesePdf pdf = JapanesePdf.create(fonts, title)) {
            PdfPage page = pdf.page(WIDTH, HEIGHT);
            page.text(LEFT, 22, 11, Weight.REGULAR, place);
            page.textRight(RIGHT, 22, 11, Weight.BOLD, texts.get("paper.transcription.ticket", ticket));
            page.line(LEFT, 26, RIGHT, 26, 0.6);
            page.textCentred(WIDTH / 2, 40, 22, Weight.BOLD, title);
            page.textCentred(WIDTH / 2, 49, 11, Weight.REGULAR, texts.get("paper.transcription.about"));
            rows(pdf, page, facts);
            page.paragraph(
                    LEFT, HEIGHT - 22, 10, Weight.REGULAR, texts.get("paper.transcription.destroy"), RIGHT - LEFT, 5);
            return pdf.bytes();
        }
    }

    private void rows(JapanesePdf pdf, PdfPage page, FormFacts facts) throws DoesNotFitException {
        List<FormItem> shown =
                items.stream().filter(item -> isShown(facts, item)).toList();
        double tall = Math.min(MOST_ROW, (BOTTOM - TOP) / shown.size());
        double y = TOP;
        page.line(LEFT, y, RIGHT, y, 0.4);
        for (FormItem item : shown) {
            page.fill(LEFT, y + 0.2, LABEL, tall - 0.4, 0.94);
            page.text(
                    LEFT + PADDING,
                    y + tall / 2 + LABEL_POINTS * JapanesePdf.POINT / 2.6,
                    LABEL_POINTS,
                    Weight.REGULAR,
                    texts.get("paper.item." + item));
            FittedText fitted = FittedText.in(
                            pdf,
                            facts.of(item),
                            Weight.BOLD,
                            RIGHT - LEFT - LABEL - 2 * PADDING,
                            tall - 2 * PADDING,
                            LARGEST,
                            LEAST)
                    .orElseThrow(() -> new DoesNotFitException(item));
            fitted.write(page, Weight.BOLD, LEFT + LABEL + PADDING, y, tall);
            y += tall;
            page.line(LEFT, y, RIGHT, y, 0.4);
        }
    }

    private static boolean isShown(FormFacts facts, FormItem item) {
        return switch (item) {
            case KANA, APPLICATION_ID -> !facts.of(item).isEmpty();
            case NAME,
                    BIRTH_DATE,
                    BIRTH_ERA,
                    BIRTH_YEAR,
                    BIRTH_MONTH,
                    BIRTH_DAY,
                    BIRTH_DIGITS,
                    ADDRESS,
                    SEX,
                    TELEPHONE,
                    TODAY -> true;
        };
    }
}
