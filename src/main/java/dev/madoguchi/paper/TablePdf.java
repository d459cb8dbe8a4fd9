package dev.madoguchi.paper;

import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.ui.Texts;
import java.util.List;

/** Lays out a table for an office, on as many pages as it needs. Made in memory only. */
public final class TablePdf {
    private static final double WIDTH = 297;
    private static final double HEIGHT = 210;
    private static final double LEFT = 15;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double TABLE = 46;
    private static final double ROW = 6.4;
    private static final int ROWS = 22;
    private static final double BODY = 9;
    private static final int LONGEST_CELL = 60;

    private final JapaneseFonts fonts;
    private final Texts texts;

    public TablePdf(JapaneseFonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /**
     * A table with its head.
     *
     * @param place of the counter
     * @param title what it is
     * @param about what it covers
     * @param columns where each column begins, in mm from the left edge of the table, and its name
     * @param rows cells, as many as columns
     */
    public byte[] bytes(String place, String title, String about, List<Column> columns, List<List<String>> rows) {
        int pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        try (JapanesePdf pdf = JapanesePdf.create(fonts, title)) {
            for (int number = 0; number < pages; number++) {
                PdfPage page = pdf.page(WIDTH, HEIGHT);
                page.text(LEFT, 16, BODY, Weight.REGULAR, place);
                page.textRight(RIGHT, 16, BODY, Weight.REGULAR, texts.get("paper.table.page", number + 1, pages));
                page.textCentred(WIDTH / 2, 26, 15, Weight.BOLD, title);
                page.text(LEFT, 35, BODY, Weight.REGULAR, about);
                page.fill(LEFT, TABLE - ROW, RIGHT - LEFT, ROW, 0.92);
                for (Column column : columns) {
                    page.text(LEFT + column.at(), TABLE - 2, BODY, Weight.BOLD, column.name());
                }
                int from = number * ROWS;
                rows(page, columns, rows.subList(from, Math.min(rows.size(), from + ROWS)));
            }
            return pdf.bytes();
        }
    }

    private static void rows(PdfPage page, List<Column> columns, List<List<String>> rows) {
        double top = TABLE;
        for (List<String> row : rows) {
            for (int at = 0; at < columns.size(); at++) {
                String cell = row.get(at);
                String shown = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL - 1) + "…" : cell;
                page.text(LEFT + columns.get(at).at(), top + ROW - 2, BODY, Weight.REGULAR, shown);
            }
            page.line(LEFT, top + ROW, RIGHT, top + ROW, 0.1);
            top += ROW;
        }
    }

    /** A column. */
    public record Column(double at, String name) {}
}
