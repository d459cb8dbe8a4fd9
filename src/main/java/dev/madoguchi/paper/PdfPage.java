package dev.madoguchi.paper;

import dev.madoguchi.paper.JapanesePdf.Run;
import dev.madoguchi.paper.JapanesePdf.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** One page of a {@link JapanesePdf}. Lengths are millimetres from the top left corner, type sizes are points. */
public final class PdfPage {
    private static final double MM = 1 / JapanesePdf.POINT;

    private final JapanesePdf pdf;
    private final PDPageContentStream content;
    private final double height;

    PdfPage(JapanesePdf pdf, PDDocument document, PDPage page, double height) throws IOException {
        this.pdf = pdf;
        this.content = new PDPageContentStream(document, page);
        this.height = height;
    }

    /** Draws all that follows by a matrix in points, as a printer needs it that draws beside its place. */
    PdfPage through(Matrix matrix) {
        return draw(() -> content.transform(matrix));
    }

    /** Writes text from {@code x} on, standing on {@code baseline}. */
    public PdfPage text(double x, double baseline, double points, Weight weight, String text) {
        return draw(() -> {
            double at = x;
            for (Run run : pdf.runs(text, weight)) {
                content.beginText();
                content.setFont(run.font(), (float) points);
                content.newLineAtOffset((float) (at * MM), up(baseline));
                content.showText(run.text());
                content.endText();
                at += run.width() * points * JapanesePdf.POINT;
            }
        });
    }

    /** Writes text that ends at {@code x}. */
    public PdfPage textRight(double x, double baseline, double points, Weight weight, String text) {
        return text(x - pdf.width(text, points, weight), baseline, points, weight, text);
    }

    /** Writes text whose middle is at {@code x}. */
    public PdfPage textCentred(double x, double baseline, double points, Weight weight, String text) {
        return text(x - pdf.width(text, points, weight) / 2, baseline, points, weight, text);
    }

    /**
     * Writes text broken into lines no wider than {@code width}.
     *
     * @param pitch from one baseline to the next
     * @return the baseline after the last line
     */
    public double paragraph(
            double x, double baseline, double points, Weight weight, String text, double width, double pitch) {
        List<String> lines = pdf.wrap(text, points, weight, width);
        for (int i = 0; i < lines.size(); i++) {
            text(x, baseline + i * pitch, points, weight, lines.get(i));
        }
        return baseline + lines.size() * pitch;
    }

    /** How many lines {@link #paragraph} makes of a text. */
    public int lines(String text, double points, Weight weight, double width) {
        return pdf.wrap(text, points, weight, width).size();
    }

    /** A straight line. */
    public PdfPage line(double x1, double y1, double x2, double y2, double thickness) {
        return draw(() -> {
            content.setLineWidth((float) (thickness * MM));
            content.moveTo((float) (x1 * MM), up(y1));
            content.lineTo((float) (x2 * MM), up(y2));
            content.stroke();
        });
    }

    /** The outline of a box. */
    public PdfPage box(double x, double y, double width, double boxHeight, double thickness) {
        return draw(() -> {
            content.setLineWidth((float) (thickness * MM));
            content.addRect((float) (x * MM), up(y + boxHeight), (float) (width * MM), (float) (boxHeight * MM));
            content.stroke();
        });
    }

    /**
     * A filled box.
     *
     * @param grey 0 black to 1 white
     */
    public PdfPage fill(double x, double y, double width, double boxHeight, double grey) {
        return draw(() -> {
            content.setNonStrokingColor((float) grey);
            content.addRect((float) (x * MM), up(y + boxHeight), (float) (width * MM), (float) (boxHeight * MM));
            content.fill();
            content.setNonStrokingColor(0f);
        });
    }

    /** A box to tick, {@code size} wide, standing on {@code baseline}. */
    public PdfPage tick(double x, double baseline, double size, boolean ticked) {
        box(x, baseline - size, size, size, 0.25);
        if (ticked) {
            line(x + size * 0.18, baseline - size * 0.5, x + size * 0.42, baseline - size * 0.22, 0.5);
            line(x + size * 0.42, baseline - size * 0.22, x + size * 0.86, baseline - size * 0.86, 0.5);
        }
        return this;
    }

    void finish() throws IOException {
        content.close();
    }

    private float up(double y) {
        return (float) ((height - y) * MM);
    }

    private PdfPage draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private interface Drawing {
        void draw() throws IOException;
    }
}
