package dev.madoguchi.device.camera;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws a {@link Scene} at a moment. Painted figures are kept, so that a frame costs little; any thread may call. */
final class SitterPainter {
    /** What a head turns about when it leans: the neck, in millimetres below the eyes. */
    static final double PIVOT = 140;

    private static final double PIXELS_PER_MM = 1.95;
    private static final double EYES_Y = 338;
    private static final int FIGURES_KEPT = 3;
    private static final Color PAPER_EDGE = new Color(0xC9C5BC);

    private final Map<Look, Figure> figures = new LinkedHashMap<>();

    BufferedImage draw(Scene scene, double seconds) {
        var picture = new BufferedImage(Sitter.WIDTH, Sitter.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new WallPainter(pen).paint(scene.wall());
        if (scene.persons() > 0 && scene.light().shadow() > 0) {
            shadow(pen, scene, seconds);
        }
        if (scene.persons() == 2) {
            double side = scene.pose().x() > 0 ? -1 : 1;
            Pose beside = new Pose(1.12, 0, scene.pose().x() + side * 215, -6, false);
            person(
                    pen,
                    Look.of(scene.person() + 3),
                    beside,
                    seconds + 1.7,
                    scene.light().flash());
        }
        if (scene.persons() > 0) {
            person(
                    pen,
                    Look.of(scene.person()),
                    scene.pose(),
                    seconds,
                    scene.light().flash());
        }
        scene.form().ifPresent(form -> form(pen, form, seconds));
        pen.dispose();
        Exposure.apply(scene.light(), picture);
        return picture;
    }

    DrawnHead truth(Scene scene, double seconds) {
        Pose pose = scene.pose();
        double roll = roll(pose, seconds);
        AffineTransform place = place(pose, seconds);
        place.rotate(Math.toRadians(roll), 0, PIVOT);
        Figure figure = figure(Look.of(scene.person()));
        var crown = new Point2D.Double(0, figure.crown());
        var chin = new Point2D.Double(0, figure.chin());
        place.transform(crown, crown);
        place.transform(chin, chin);
        return new DrawnHead(crown.x, crown.y, chin.x, chin.y, roll);
    }

    private void shadow(Graphics2D pen, Scene scene, double seconds) {
        AffineTransform before = pen.getTransform();
        Pose pose = scene.pose();
        pen.transform(place(pose, seconds));
        figure(Look.of(scene.person()))
                .cast(pen, roll(pose, seconds), scene.light().shadow());
        pen.setTransform(before);
    }

    private void person(Graphics2D pen, Look look, Pose pose, double seconds, boolean flash) {
        AffineTransform before = pen.getTransform();
        pen.transform(place(pose, seconds));
        Figure figure = figure(look);
        double lids = pose.eyesShut() ? 1 : blink(seconds);
        figure.lay(pen, roll(pose, seconds), lids);
        if (flash && lids == 0) {
            figure.flash(pen, roll(pose, seconds));
        }
        pen.setTransform(before);
    }

    private static AffineTransform place(Pose pose, double seconds) {
        double scale = PIXELS_PER_MM / pose.distance();
        double swayX = 1.6 * Math.sin(0.9 * seconds) + 0.5 * Math.sin(2.3 * seconds);
        double swayY = 0.8 * Math.sin(1.5 * seconds);
        var place = AffineTransform.getTranslateInstance(Sitter.WIDTH / 2.0, EYES_Y);
        place.scale(scale, scale);
        place.translate(pose.x() + swayX, pose.y() + swayY);
        return place;
    }

    private static double roll(Pose pose, double seconds) {
        return pose.roll() + 0.4 * Math.sin(0.7 * seconds);
    }

    /** Every four seconds the lids fall and rise within a sixth of one. */
    private static double blink(double seconds) {
        double since = (seconds + 1.5) % 4;
        if (since > 0.17) {
            return 0;
        }
        return since < 0.04 || since > 0.13 ? 0.5 : 1;
    }

    private synchronized Figure figure(Look look) {
        Figure figure = figures.get(look);
        if (figure == null) {
            if (figures.size() == FIGURES_KEPT) {
                figures.remove(figures.keySet().iterator().next());
            }
            figure = new Figure(look);
            figures.put(look, figure);
        }
        return figure;
    }

    private static void form(Graphics2D pen, BufferedImage form, double seconds) {
        double scale = Math.min(900.0 / form.getWidth(), 600.0 / form.getHeight());
        double width = form.getWidth() * scale;
        double height = form.getHeight() * scale;
        AffineTransform before = pen.getTransform();
        pen.translate(Sitter.WIDTH / 2.0 + 2 * Math.sin(1.1 * seconds), 350 + 1.5 * Math.sin(1.7 * seconds));
        pen.rotate(Math.toRadians(1.2 + 0.4 * Math.sin(0.8 * seconds)));
        var paper = new RoundRectangle2D.Double(-width / 2 - 24, -height / 2 - 24, width + 48, height + 48, 6, 6);
        pen.setPaint(Color.WHITE);
        pen.fill(paper);
        pen.setPaint(PAPER_EDGE);
        pen.setStroke(new BasicStroke(2));
        pen.draw(paper);
        var place = AffineTransform.getTranslateInstance(-width / 2, -height / 2);
        place.scale(scale, scale);
        pen.drawImage(form, place, null);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * (width / 2 + 20);
            pen.setPaint(new Color(0xE8BC9C));
            pen.fill(new Ellipse2D.Double(x - 26, height / 2 - 40, 52, 96));
            pen.setPaint(new Color(0xB98467));
            pen.draw(new Ellipse2D.Double(x - 26, height / 2 - 40, 52, 96));
        }
        pen.setTransform(before);
    }
}
