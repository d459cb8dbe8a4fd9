package dev.madoguchi.device.camera;

import static dev.madoguchi.device.camera.SoftBrush.shade;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints what is behind a sitter over a whole frame. */
final class WallPainter {
    private static final Color[] FOLDERS = {
        new Color(0x8C3B3B), new Color(0x2F5C86), new Color(0x4B7A4C), new Color(0xC7A034), new Color(0x5A4A6E)
    };

    /** How often the pattern of the wallpaper repeats, in pixels. */
    private static final int TILE = 50;

    private final Graphics2D pen;

    WallPainter(Graphics2D pen) {
        this.pen = pen;
    }

    void paint(Wall wall) {
        switch (wall) {
            case LIGHT_BLUE, WHITE, GREY, DARK -> even(wall.colour());
            case PATTERN -> pattern(wall.colour());
            case CURTAIN -> curtain(wall.colour());
            case SHELF -> shelf(wall.colour());
        }
    }

    private void even(Color colour) {
        pen.setPaint(new GradientPaint(0, 0, shade(colour, 1.02), 0, Sitter.HEIGHT, shade(colour, 0.95)));
        pen.fill(new Rectangle2D.Double(0, 0, Sitter.WIDTH, Sitter.HEIGHT));
    }

    private void pattern(Color colour) {
        var tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = tile.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setPaint(colour);
        brush.fill(new Rectangle2D.Double(0, 0, TILE, TILE));
        brush.setPaint(shade(colour, 0.84));
        for (double[] flower : new double[][] {{13, 13}, {37, 37}}) {
            for (int petal = 0; petal < 5; petal++) {
                double turn = petal * 2 * Math.PI / 5;
                brush.fill(new Ellipse2D.Double(
                        flower[0] + 6 * Math.cos(turn) - 4, flower[1] + 6 * Math.sin(turn) - 4, 8, 8));
            }
        }
        brush.dispose();
        pen.setPaint(new TexturePaint(tile, new Rectangle2D.Double(0, 0, TILE, TILE)));
        pen.fill(new Rectangle2D.Double(0, 0, Sitter.WIDTH, Sitter.HEIGHT));
    }

    private void curtain(Color colour) {
        for (int x = 0; x < Sitter.WIDTH; x += 4) {
            double fold = Math.sin(x / 17.0) + 0.4 * Math.sin(x / 7.3);
            pen.setPaint(shade(colour, 1 + 0.16 * fold));
            pen.fill(new Rectangle2D.Double(x, 0, 4, Sitter.HEIGHT));
        }
    }

    private void shelf(Color colour) {
        pen.setPaint(colour);
        pen.fill(new Rectangle2D.Double(0, 0, Sitter.WIDTH, Sitter.HEIGHT));
        for (int row = 0; row < 4; row++) {
            int floor = 170 + 190 * row;
            for (int i = 0; i < 34; i++) {
                int height = 120 + (i * 37 + row * 53) % 34;
                pen.setPaint(shade(FOLDERS[(i * 7 + row * 3) % FOLDERS.length], 0.8 + (i * 11 % 5) * 0.08));
                pen.fill(new Rectangle2D.Double(4 + i * 38.0, floor - height, 33, height));
                pen.setPaint(Color.WHITE);
                pen.fill(new Rectangle2D.Double(11 + i * 38.0, floor - height + 18, 19, 42));
            }
            pen.setPaint(shade(colour, 0.55));
            pen.fill(new Rectangle2D.Double(0, floor, Sitter.WIDTH, 14));
        }
    }
}
