package dev.madoguchi.device.camera;

import static dev.madoguchi.device.camera.SoftBrush.curve;
import static dev.madoguchi.device.camera.SoftBrush.mix;
import static dev.madoguchi.device.camera.SoftBrush.shade;
import static dev.madoguchi.device.camera.SoftBrush.symmetric;
import static dev.madoguchi.device.camera.SoftBrush.withAlpha;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * Draws a face in millimetres about the point between the eyes, at the measures of a grown person: pupils 64 apart, chin
 * 118 below them. Sockets, nose and lips are shaded as light from above shades them, which is what a face finder looks
 * for.
 */
final class FacePainter {
    /** How far the chin is below the eyes. */
    static final double CHIN = 118;
    /** How far each pupil is from the middle. */
    static final double PUPIL = 32;

    private static final Color EYE_WHITE = new Color(0xF4F0EC);
    private static final Color IRIS = new Color(0x3B2618);
    private static final Color LINE = new Color(0x241814);
    private static final Color BLUSH = new Color(0xD9534A);
    private static final Color LIP = new Color(0xB4434A);

    private final Graphics2D pen;
    private final SoftBrush brush;
    private final Look look;
    private final Color dark;

    FacePainter(Graphics2D pen, Look look) {
        this.pen = pen;
        this.brush = new SoftBrush(pen);
        this.look = look;
        this.dark = shade(mix(look.skin(), new Color(0x7A2F1E), 0.35), 0.62);
    }

    /** @param lids 0 for open eyes, 1 for shut */
    void paint(double lids) {
        brush.bothSides(this::ear);
        Shape outline = outline();
        brush.fill(outline, look.skin());
        Shape before = pen.getClip();
        pen.clip(outline);
        skin();
        beard();
        nose();
        mouth();
        brush.bothSides(() -> eye(lids));
        pen.setClip(before);
        brush.line(outline, 0.9, withAlpha(dark, 110));
        brush.bothSides(this::brow);
    }

    /** Glasses lie over the hair at the temples, so they come last. */
    void paintGlasses() {
        if (!look.glasses()) {
            return;
        }
        var frame = new Color(0x3A3533);
        brush.bothSides(() -> {
            var lens = new Ellipse2D.Double(PUPIL - 25, -19, 50, 41);
            brush.fill(lens, new Color(255, 255, 255, 14));
            brush.line(lens, 2, frame);
            brush.line(curve("57,-2  64,-5 68,-5 73,-6"), 2, frame);
        });
        brush.line(curve("-7.5,-2  -3,-6 3,-6 7.5,-2"), 2, frame);
    }

    private static Path2D outline() {
        return symmetric("""
                0,-110  44.6,-110 72,-68 72,-14
                72,26 68.4,56 55.4,81
                43.2,104 21.6,118 0,118""");
    }

    private void ear() {
        double x = 73;
        brush.oval(x, 12, 10, 25, shade(look.skin(), 0.94));
        brush.spot(x + 2, 12, 7, 18, dark, 0.5);
        brush.line(new Ellipse2D.Double(x - 10, -13, 20, 50), 0.9, withAlpha(dark, 110));
    }

    private void skin() {
        brush.bothSides(() -> {
            brush.spot(78, 10, 40, 130, dark, 0.5);
            brush.spot(PUPIL + 9, 44, 24, 20, BLUSH, 0.22);
            brush.spot(PUPIL - 1, -5, 27, 19, dark, 0.62);
            brush.spot(12, -8, 11, 16, dark, 0.42);
            brush.spot(PUPIL + 2, 26, 20, 11, shade(look.skin(), 1.15), 0.5);
            if (look.age() > 0.5) {
                brush.line(curve("19,46  27,54 31,62 32,70"), 1.1, withAlpha(dark, 120));
                brush.line(curve("20,13  27,18 36,19 44,15"), 0.8, withAlpha(dark, 90));
                brush.line(curve("-1,-66  15,-70 30,-68 42,-62"), 0.7, withAlpha(dark, 70));
            }
        });
        brush.spot(0, -60, 62, 34, shade(look.skin(), 1.2), 0.55);
        brush.spot(0, 124, 70, 26, dark, 0.5);
        brush.spot(0, 104, 16, 9, shade(look.skin(), 1.18), 0.5);
    }

    private void beard() {
        if (look.beard() == 0) {
            return;
        }
        double strength = 0.75 * look.beard();
        brush.bothSides(() -> {
            brush.spot(62, 62, 20, 44, look.hair(), strength * 0.8);
            brush.spot(36, 100, 34, 30, look.hair(), strength);
            brush.spot(17, 59, 18, 9, look.hair(), strength * 0.8);
        });
        brush.spot(0, 112, 46, 30, look.hair(), strength);
    }

    private void nose() {
        brush.bothSides(() -> {
            brush.spot(12, 22, 8, 34, dark, 0.33);
            brush.spot(16, 42, 9, 9, dark, 0.38);
            brush.line(curve("14,48  20,46 20,38 16,36"), 1, withAlpha(dark, 130));
            brush.oval(7, 48, 4.4, 2.6, withAlpha(shade(dark, 0.6), 210));
        });
        brush.spot(0, 54, 26, 9, dark, 0.42);
        brush.spot(0, 8, 6, 34, shade(look.skin(), 1.25), 0.75);
        brush.spot(0, 38, 9, 9, shade(look.skin(), 1.25), 0.7);
    }

    private void mouth() {
        Color upper = mix(shade(look.skin(), 0.78), shade(LIP, 0.85), look.lips());
        Color lower = mix(shade(look.skin(), 0.9), LIP, look.lips());
        brush.fill(symmetric("""
                0,68  6,63 17,67 27,71.5
                18,74 8,76 0,76"""), upper);
        brush.fill(symmetric("""
                0,75  9,75 18,74 26,71.5
                20,84 9,87.5 0,87.5"""), lower);
        brush.spot(0, 81, 11, 3.5, shade(lower, 1.35), 0.7);
        brush.line(symmetricLine(), 1.8, shade(mix(LIP, LINE, 0.72), 0.9));
        brush.bothSides(() -> brush.spot(28, 71, 6, 5, dark, 0.6));
        brush.spot(0, 93, 22, 7, dark, 0.45);
    }

    private static Path2D symmetricLine() {
        return curve("""
                -27.5,70.5  -17,76.5 -7,74.5 0,75.8
                7,74.5 17,76.5 27.5,70.5""");
    }

    private void eye(double lids) {
        Color lid = mix(look.skin(), dark, 0.4);
        if (lids > 0.7) {
            brush.fill(curve("""
                15.5,3  24,-9 40,-10 48.5,0
                42,9 24,10 15.5,3"""), lid);
            brush.line(curve("15.5,3  24,9.5 40,10 48.5,1"), 2.4, LINE);
            return;
        }
        double open = 1 - lids;
        Shape almond = curve(15.5, 3, 22, 3 - 14 * open, 38, 3 - 16 * open, 48.5, -1, 42, 9.5, 26, 11, 15.5, 3);
        brush.fill(almond, EYE_WHITE);
        Shape before = pen.getClip();
        pen.clip(almond);
        brush.oval(PUPIL, -0.5, 9.2, 9.4, IRIS);
        brush.spot(PUPIL, 4, 7, 5, new Color(0x8A5A34), 0.6);
        brush.oval(PUPIL, -0.5, 4.2, 4.3, new Color(0x0E0A08));
        brush.spot(PUPIL, -9, 20, 6, LINE, 0.5);
        pen.setClip(before);
        // one light above shows in both eyes on the same side; near enough, as the mirror image is what bothSides draws
        brush.oval(PUPIL - 2, -4, 2.1, 2.1, Color.WHITE);
        brush.line(curve(15.5, 3, 22, 3 - 14 * open, 38, 3 - 16 * open, 49.5, -1.5), 2.6, LINE);
        brush.line(curve("19,6  27,11 41,10 48.5,-1"), 0.8, withAlpha(LINE, 120));
        brush.line(curve("18,-5  25,-14.5 40,-14 49,-6"), 0.9, withAlpha(dark, 170));
    }

    private void brow() {
        double thick = 2.2 + 3 * (1 - look.lips());
        brush.fill(
                curve(12, -19, 24, -26 - thick, 40, -27 - thick, 54, -16.5, 40, -23, 24, -20, 12, -16.5),
                withAlpha(mix(look.hair(), dark, 0.15), 225));
    }
}
