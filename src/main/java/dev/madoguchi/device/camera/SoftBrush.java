package dev.madoguchi.device.camera;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Pattern;

/** What the painters of a sitter draw with: curves that are the same left and right, soft spots, shades of a colour. */
final class SoftBrush {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final float[] FADE = {0f, 0.45f, 1f};

    private final Graphics2D pen;

    SoftBrush(Graphics2D pen) {
        this.pen = pen;
    }

    /** A spot without an edge: full in the middle, nothing at the rim. */
    void spot(double x, double y, double radiusX, double radiusY, Color colour, double strength) {
        int alpha = (int) Math.round(255 * strength);
        Color[] colours = {withAlpha(colour, alpha), withAlpha(colour, alpha * 11 / 20), withAlpha(colour, 0)};
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(radiusX, radiusY);
        pen.setPaint(new RadialGradientPaint(new Point2D.Double(0, 0), 1f, FADE, colours));
        pen.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        pen.setTransform(before);
    }

    void fill(Shape shape, Color colour) {
        pen.setPaint(colour);
        pen.fill(shape);
    }

    void line(Shape shape, double width, Color colour) {
        pen.setPaint(colour);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    void oval(double x, double y, double radiusX, double radiusY, Color colour) {
        fill(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY), colour);
    }

    /** The same picture twice: as it is, and mirrored about the middle of the face. */
    void bothSides(Runnable half) {
        half.run();
        AffineTransform before = pen.getTransform();
        pen.scale(-1, 1);
        half.run();
        pen.setTransform(before);
    }

    /** A path through cubic curves: the first point, then for each curve two handles and an end. */
    static Path2D curve(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 6) {
            path.curveTo(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
        }
        return path;
    }

    /** The same, of points written as {@code x,y} with blanks between them. */
    static Path2D curve(String points) {
        return curve(numbers(points));
    }

    /** A closed shape of which the points give the right half, from the middle at the top to the middle at the bottom. */
    static Path2D symmetric(String right) {
        double[] points = numbers(right);
        double[] back = new double[points.length];
        int last = points.length - 2;
        for (int i = 0; i <= last; i += 2) {
            back[i] = -points[last - i];
            back[i + 1] = points[last - i + 1];
        }
        Path2D path = curve(points);
        path.append(curve(back), true);
        path.closePath();
        return path;
    }

    private static double[] numbers(String points) {
        return SEPARATOR
                .splitAsStream(points.strip())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The colour, darker ({@code by} below 1) or lighter. */
    static Color shade(Color colour, double by) {
        return new Color(level(colour.getRed() * by), level(colour.getGreen() * by), level(colour.getBlue() * by));
    }

    /** Between two colours: 0 is the first, 1 the second. */
    static Color mix(Color from, Color to, double share) {
        return new Color(
                level(from.getRed() + share * (to.getRed() - from.getRed())),
                level(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                level(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    static Color withAlpha(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    private static int level(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
