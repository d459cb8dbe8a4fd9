package dev.madoguchi.device.camera;

import static dev.madoguchi.device.camera.SoftBrush.curve;
import static dev.madoguchi.device.camera.SoftBrush.mix;
import static dev.madoguchi.device.camera.SoftBrush.shade;
import static dev.madoguchi.device.camera.SoftBrush.symmetric;
import static dev.madoguchi.device.camera.SoftBrush.withAlpha;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Draws neck, shoulders and clothes, in the millimetres of {@link FacePainter}. */
final class BodyPainter {
    /** How far down the clothes are drawn; below they go on as they end. */
    static final double HEM = 340;
    /** Half the width at the hem. */
    static final double ELBOW = 232;

    private static final Color WHITE_CLOTH = new Color(0xECEAE6);
    private static final Color WHITE_EDGE = new Color(0xB9B5B0);

    private final Graphics2D pen;
    private final SoftBrush brush;
    private final Look look;

    BodyPainter(Graphics2D pen, Look look) {
        this.pen = pen;
        this.brush = new SoftBrush(pen);
        this.look = look;
    }

    void paint() {
        neck();
        Path2D shoulders = shoulders();
        brush.fill(shoulders, look.cloth());
        Shape before = pen.getClip();
        pen.clip(shoulders);
        brush.bothSides(() -> {
            brush.spot(150, 190, 110, 40, shade(look.cloth(), 1.3), 0.4);
            brush.spot(ELBOW + 10, 330, 70, 150, Color.BLACK, 0.35);
            brush.line(curve("168,340  160,300 156,280 160,262"), 1.4, withAlpha(Color.BLACK, 70));
        });
        pen.setClip(before);
        switch (look.collar()) {
            case BLOUSE -> blouse();
            case SUIT -> suit();
            case ROUND -> round();
            case SHIRT -> shirt();
        }
    }

    private void neck() {
        Color dark = shade(mix(look.skin(), new Color(0x7A2F1E), 0.35), 0.62);
        Path2D neck = symmetric("""
                0,60  46,60 46,90 46,120
                47,150 70,164 100,176
                60,226 20,236 0,236""");
        brush.fill(neck, shade(look.skin(), 0.93));
        Shape before = pen.getClip();
        pen.clip(neck);
        brush.spot(0, 112, 72, 46, dark, 0.85);
        brush.spot(0, 112, 56, 34, dark, 0.5);
        brush.bothSides(() -> {
            brush.spot(50, 130, 16, 50, dark, 0.4);
            brush.line(curve("10,196  30,190 48,186 66,184"), 1, withAlpha(dark, 90));
        });
        pen.setClip(before);
    }

    private Path2D shoulders() {
        String opening =
                look.collar() == Look.Collar.ROUND ? "0,178  30,178 44,166 50,150" : "0,214  30,214 44,166 50,150";
        return symmetric(opening + """
                 74,166 104,176 140,186
                196,200 222,238 232,340
                150,340 60,340 0,340""");
    }

    private void round() {
        Path2D band = curve("-51,150  -44,168 -30,181 0,181  30,181 44,168 51,150");
        brush.line(band, 6, shade(look.cloth(), 0.84));
        brush.line(band, 1, shade(look.cloth(), 0.65));
    }

    private void blouse() {
        brush.bothSides(() -> wing("""
                50,148  56,176 34,206 4,226
                26,226 62,214 78,186
                72,172 64,158 50,148""", WHITE_CLOTH, WHITE_EDGE));
        buttons(0, 222, 250, shade(look.cloth(), 1.5));
    }

    private void suit() {
        brush.fill(symmetric("""
                0,190  24,180 46,164 52,150
                58,200 30,280 0,330"""), WHITE_CLOTH);
        brush.fill(symmetric("""
                0,200  8,200 10,200 11,204
                8,216 7,220 7,222
                12,260 12,290 0,326"""), new Color(0x7B2D3A));
        brush.bothSides(() -> {
            wing("""
                51,148  40,176 20,192 0,200
                14,212 24,222 30,224
                48,206 60,180 51,148""", Color.WHITE, WHITE_EDGE);
            wing("""
                56,152  62,210 40,270 0,340
                40,330 80,280 96,236
                90,200 80,170 56,152""", shade(look.cloth(), 1.12), shade(look.cloth(), 0.6));
        });
    }

    private void shirt() {
        brush.bothSides(() -> wing("""
                51,146  46,174 26,196 2,210
                14,226 28,240 36,242
                56,220 66,186 51,146""", shade(look.cloth(), 1.16), shade(look.cloth(), 0.62)));
        buttons(5, 212, 240, WHITE_CLOTH);
    }

    private void wing(String points, Color colour, Color edge) {
        Path2D wing = curve(points);
        brush.fill(wing, colour);
        brush.line(wing, 1, edge);
    }

    private void buttons(double x, double seamFrom, double first, Color colour) {
        brush.line(curve(0, seamFrom, 0, 260, 0, 300, 0, HEM), 1.5, shade(look.cloth(), 0.64));
        for (double y = first; y < HEM; y += 42) {
            brush.oval(x, y, 3.2, 3.2, colour);
        }
    }
}
