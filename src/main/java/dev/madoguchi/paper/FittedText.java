package dev.madoguchi.paper;

import dev.madoguchi.paper.JapanesePdf.Weight;
import java.util.List;
import java.util.Optional;

/**
 * A text set as large as its place allows; a little smaller where that saves a line, on several lines where it must.
 *
 * @param points size of the letters
 */
record FittedText(double points, List<String> lines) {
    /** Millimetres from one baseline to the next, a point of size. */
    private static final double PITCH = 0.44;

    private static final double STEP = 0.5;
    /** A little smaller on one line is better read than a little larger on two. */
    private static final double STILL_LARGE = 0.75;

    /** How far the letters of a Japanese font reach down under their baseline, of their size. */
    private static final double DESCENT = 0.13;

    /**
     * The text in a place of this width and height, in millimetres; empty where it does not fit even in the smallest size.
     *
     * @param largest size in points
     * @param least size in points
     */
    static Optional<FittedText> in(
            JapanesePdf pdf, String text, Weight weight, double width, double height, double largest, double least) {
        Optional<FittedText> best = Optional.empty();
        for (double points = largest; points >= least; points = points == least ? 0 : Math.max(least, points - STEP)) {
            var tried = new FittedText(points, pdf.wrap(text, points, weight, width));
            boolean narrow = tried.lines().stream().allMatch(line -> pdf.width(line, tried.points(), weight) <= width);
            boolean fits = narrow && tried.height() <= height;
            if (fits && points < largest * STILL_LARGE) {
                return Optional.of(best.orElse(tried));
            }
            if (fits
                    && best.filter(larger ->
                                    larger.lines().size() <= tried.lines().size())
                            .isEmpty()) {
                best = Optional.of(tried);
            }
        }
        return best;
    }

    /** Millimetres that the lines take. */
    double height() {
        return points * JapanesePdf.POINT + (lines.size() - 1) * pitch();
    }

    double pitch() {
        return points * PITCH;
    }

    /** Writes the lines into their place, in the middle of its height. */
    void write(PdfPage page, Weight weight, double x, double top, double height) {
        double letter = points * JapanesePdf.POINT;
        double baseline = top + (height - height()) / 2 + letter * (1 - DESCENT);
        for (int at = 0; at < lines.size(); at++) {
            page.text(x, baseline + at * pitch(), points, weight, lines.get(at));
        }
    }
}
