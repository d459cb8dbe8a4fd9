package dev.madoguchi.paper;

import dev.madoguchi.device.printer.Likeness;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Measures a page of a PDF in millimetres, by what it says and by what is seen of it. */
final class PaperMeasure {
    static final double DPI = 600;

    private PaperMeasure() {}

    /** A part of a line that is dark, in millimetres. */
    record Run(double from, double to) {
        double length() {
            return to - from;
        }
    }

    /** The matrices that the page draws pictures by, in millimetres: width, height, x, y from the lower left. */
    static List<double[]> pictures(byte[] pdf) throws IOException {
        List<double[]> found = new ArrayList<>();
        var engine = new PDFStreamEngine() {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                if (operator.getName().equals(OperatorName.DRAW_OBJECT)) {
                    Matrix now = getGraphicsState().getCurrentTransformationMatrix();
                    found.add(new double[] {
                        mm(now.getScalingFactorX()), mm(now.getScalingFactorY()),
                        mm(now.getTranslateX()), mm(now.getTranslateY())
                    });
                } else {
                    super.processOperator(operator, operands);
                }
            }
        };
        engine.addOperator(new Concatenate(engine));
        engine.addOperator(new Save(engine));
        engine.addOperator(new Restore(engine));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            engine.processPage(document.getPage(0));
        }
        return found;
    }

    private static double mm(double points) {
        return points * 25.4 / 72;
    }

    /** The page as a printer with this scale draws it at {@link #DPI}. */
    static BufferedImage page(byte[] pdf, double scale) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, (float) (DPI * scale), ImageType.RGB);
        }
    }

    /** The dark parts of a row of the page, {@code y} millimetres from its upper edge. */
    static List<Run> across(BufferedImage page, double y) {
        return runs(page.getWidth(), x -> Likeness.dark(page, x, dots(y)));
    }

    /** The dark parts of a column, {@code x} millimetres from its left edge. */
    static List<Run> down(BufferedImage page, double x) {
        return runs(page.getHeight(), y -> Likeness.dark(page, dots(x), y));
    }

    static int dots(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * DPI);
    }

    private static List<Run> runs(int length, IntPredicate dark) {
        List<Run> runs = new ArrayList<>();
        int from = -1;
        for (int at = 0; at <= length; at++) {
            boolean now = at < length && dark.test(at);
            if (now && from < 0) {
                from = at;
            } else if (!now && from >= 0) {
                runs.add(new Run(from * 25.4 / DPI, at * 25.4 / DPI));
                from = -1;
            }
        }
        return runs;
    }

    /** A piece of text as it stands on a page: millimetres from the upper left corner, and on its baseline. */
    record Glyph(String text, double x, double baseline, double width, double points) {
        double right() {
            return x + width;
        }
    }

    /** The glyphs of a page by its own words, in the order in which they were drawn. */
    static List<Glyph> glyphs(byte[] pdf, int page) throws IOException {
        List<Glyph> found = new ArrayList<>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                found.add(new Glyph(
                        at.getUnicode(),
                        mm(at.getXDirAdj()),
                        mm(at.getYDirAdj()),
                        mm(at.getWidthDirAdj()),
                        at.getFontSizeInPt()));
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        return found;
    }

    /** The glyphs whose baseline is in a box. */
    static List<Glyph> inside(List<Glyph> glyphs, double x, double y, double width, double height) {
        return glyphs.stream()
                .filter(glyph -> glyph.x() >= x - 0.1 && glyph.right() <= x + width + 0.1)
                .filter(glyph -> glyph.baseline() >= y && glyph.baseline() <= y + height)
                .toList();
    }

    static String text(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
