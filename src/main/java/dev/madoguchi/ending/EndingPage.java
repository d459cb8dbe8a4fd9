package dev.madoguchi.ending;

import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.OfficePage;
import dev.madoguchi.paper.OfficePage.Rows;
import dev.madoguchi.paper.PdfPage;
import java.util.List;

/** A paper of the end of a contract, filled from above; goes on to a new page when one is full. Millimetres. */
final class EndingPage {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 20;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double TOP = 24;
    private static final double BOTTOM = HEIGHT - 22;
    private static final double ROW = 8.5;
    private static final Rows ROWS = new Rows(46, ROW, 9.5, 4.6);
    private static final double SIGNED = 30;

    private final JapanesePdf pdf;
    private PdfPage page;
    private double y = TOP;
    private int number = 1;

    EndingPage(JapanesePdf pdf) {
        this.pdf = pdf;
        page = pdf.page(WIDTH, HEIGHT);
        foot();
    }

    void title(String title, String place) {
        page.textCentred(WIDTH / 2, y + 4, 19, Weight.BOLD, title);
        page.text(LEFT, y + 17, 11, Weight.BOLD, place);
        y += 25;
    }

    void paragraph(String text) {
        y = page.paragraph(LEFT, y, 10, Weight.REGULAR, text, RIGHT - LEFT, 5.2) + 3;
    }

    void heading(String text) {
        room(3 * ROW);
        y += 3;
        page.text(LEFT, y + 5, 11, Weight.BOLD, text);
        y += 8;
    }

    /** A label and what it stands for. */
    void row(String label, String text) {
        room(form().height(ROWS, text));
        y = form().row(y, ROWS, label, text);
    }

    /** A line of a table, in columns of the same width. */
    void line(List<String> cells, boolean head) {
        room(7);
        double width = (RIGHT - LEFT) / cells.size();
        if (head) {
            page.fill(LEFT, y, RIGHT - LEFT, 7, 0.93);
        }
        for (int i = 0; i < cells.size(); i++) {
            page.text(LEFT + i * width + 2, y + 4.8, 9, head ? Weight.BOLD : Weight.REGULAR, cells.get(i));
        }
        page.line(LEFT, y + 7, RIGHT, y + 7, 0.1);
        y += 7;
    }

    void small(String text) {
        room(6);
        page.text(LEFT, y + 4, 8, Weight.REGULAR, text);
        y += 5;
    }

    /** Boxes to sign in, each under its heading, and at its foot the line for the time. */
    void signatures(List<String> headings, String time) {
        room(46);
        y += 6;
        form().signatures(y, SIGNED, headings, time);
        y += SIGNED + 2;
    }

    private OfficePage form() {
        return new OfficePage(page, LEFT, RIGHT);
    }

    private void room(double needed) {
        if (y + needed > BOTTOM) {
            page = pdf.page(WIDTH, HEIGHT);
            number++;
            y = TOP;
            foot();
        }
    }

    private void foot() {
        page.textCentred(WIDTH / 2, HEIGHT - 12, 8, Weight.REGULAR, Integer.toString(number));
    }
}
