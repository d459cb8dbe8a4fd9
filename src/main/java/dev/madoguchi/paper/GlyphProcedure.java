package dev.madoguchi.paper;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** The drawing of one glyph as PDF operators (ISO 32000-1, 8.5.2 and 9.6.5). AWT's y grows downwards, PDF's upwards. */
final class GlyphProcedure {
    private final StringBuilder operators = new StringBuilder();
    private double x;
    private double y;

    private GlyphProcedure() {}

    static String of(Shape outline, double width) {
        var procedure = new GlyphProcedure();
        Rectangle2D box = outline.getBounds2D();
        procedure.append("d1", width, 0, box.getMinX(), -box.getMaxY(), box.getMaxX(), -box.getMinY());
        double[] c = new double[6];
        for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
            procedure.segment(at.currentSegment(c), c);
        }
        procedure.append("f");
        return procedure.operators.toString();
    }

    private void segment(int kind, double[] c) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> straight("m", c[0], c[1]);
            case PathIterator.SEG_LINETO -> straight("l", c[0], c[1]);
            case PathIterator.SEG_QUADTO -> quadratic(c[0], c[1], c[2], c[3]);
            case PathIterator.SEG_CUBICTO -> curve(c[0], c[1], c[2], c[3], c[4], c[5]);
            default -> append("h");
        }
    }

    private void straight(String operator, double toX, double toY) {
        append(operator, toX, -toY);
        x = toX;
        y = toY;
    }

    /** PDF has cubic curves only; a quadratic one is the cubic with its handles two thirds of the way. */
    private void quadratic(double handleX, double handleY, double toX, double toY) {
        curve(
                x + (handleX - x) * 2 / 3,
                y + (handleY - y) * 2 / 3,
                toX + (handleX - toX) * 2 / 3,
                toY + (handleY - toY) * 2 / 3,
                toX,
                toY);
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        append("c", x1, -y1, x2, -y2, toX, -toY);
        x = toX;
        y = toY;
    }

    private void append(String operator, double... operands) {
        for (double operand : operands) {
            operators.append(String.format(Locale.ROOT, "%.1f ", operand));
        }
        operators.append(operator).append('\n');
    }
}
