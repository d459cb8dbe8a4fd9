package dev.madoguchi.paper;

import dev.madoguchi.paper.JapanesePdf.Weight;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/**
 * A page of a paper for the office, between two edges: rows with their labels, boxes to sign in, records with their digests, and the foot.
 * Lengths are millimetres, type sizes are points.
 */
public final class OfficePage {
    /** How many records {@link #digests} has on a page of A4. */
    public static final int RECORDS = 27;

    private static final double PAD = 2;
    private static final double HEADING = 7;
    private static final double RECORD = 8.4;
    private static final double FOOT = 16.5;
    private static final double SMALL = 8;
    private static final double GREY = 0.93;

    private final PdfPage page;
    private final double left;
    private final double right;

    /**
     * @param left edge, from the left of the sheet
     * @param right edge, from the left of the sheet
     */
    public OfficePage(PdfPage page, double left, double right) {
        this.page = page;
        this.left = left;
        this.right = right;
    }

    /**
     * What rows look like.
     *
     * @param label how wide the label is
     * @param height of a row with one line
     * @param points of label and text
     * @param pitch from one line to the next
     */
    public record Rows(double label, double height, double points, double pitch) {}

    /** A record on a list: what it is called, and the digest of its bytes. */
    public record Digest(String id, String sha256) {}

    /**
     * Rows one under the other, each a grey label and its text; a text that is longer than its line goes on in the next.
     *
     * @return where the last row ends
     */
    public double rows(double top, Rows look, Map<String, String> rows) {
        double y = top;
        for (Map.Entry<String, String> row : rows.entrySet()) {
            y = row(y, look, row.getKey(), row.getValue());
        }
        return y;
    }

    /**
     * One row.
     *
     * @return where it ends
     */
    public double row(double top, Rows look, String label, String text) {
        double height = height(look, text);
        double baseline = top + (look.height() + 3) / 2;
        page.fill(left, top, look.label(), height, GREY);
        page.box(left, top, right - left, height, 0.2);
        page.text(left + PAD, baseline, look.points(), Weight.BOLD, label);
        page.paragraph(
                left + look.label() + PAD, baseline, look.points(), Weight.REGULAR, text, room(look), look.pitch());
        return top + height;
    }

    /** How high the row of a text is. */
    public double height(Rows look, String text) {
        return look.height() + (page.lines(text, look.points(), Weight.REGULAR, room(look)) - 1) * look.pitch();
    }

    private double room(Rows look) {
        return right - left - look.label() - 2 * PAD;
    }

    /**
     * Boxes to sign in beside each other, each under its heading, and at its foot the line for the time.
     *
     * @param height of a box with its heading
     */
    public void signatures(double top, double height, List<String> headings, String time) {
        double width = (right - left) / headings.size();
        for (int i = 0; i < headings.size(); i++) {
            double x = left + i * width;
            page.fill(x, top, width, HEADING, GREY);
            page.textCentred(x + width / 2, top + 5, 9, Weight.BOLD, headings.get(i));
            page.box(x, top, width, height, 0.3);
            page.textRight(x + width - 3, top + height - 3, 8.5, Weight.REGULAR, time);
        }
    }

    /** Records in as many lists as there have to be pages of {@link #digests}. */
    public static List<List<Digest>> lists(List<Digest> records) {
        return records.stream().gather(Gatherers.windowFixed(RECORDS)).toList();
    }

    /**
     * Records with their digests, numbered.
     *
     * @param before how many stand on the pages before
     */
    public void digests(double top, int before, List<Digest> records) {
        for (int i = 0; i < records.size(); i++) {
            double y = top + i * RECORD;
            page.textRight(left + 9, y, SMALL, Weight.REGULAR, Integer.toString(before + i + 1));
            page.text(left + 12, y, SMALL, Weight.REGULAR, records.get(i).id());
            page.text(left + 12, y + 3.6, SMALL, Weight.REGULAR, records.get(i).sha256());
            page.line(left, y + 4.9, right, y + 4.9, 0.1);
        }
    }

    /**
     * The foot.
     *
     * @param height of the sheet
     */
    public void foot(double height, String text, int number, int pages) {
        page.line(left, height - FOOT, right, height - FOOT, 0.2);
        page.text(left, height - 12, SMALL, Weight.REGULAR, text);
        page.textRight(right, height - 12, SMALL, Weight.REGULAR, number + " / " + pages);
    }
}
