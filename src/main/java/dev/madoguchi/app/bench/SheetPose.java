package dev.madoguchi.app.bench;

import dev.madoguchi.device.camera.Frame;
import java.util.Random;

/** How a sheet is held before the camera: turned, near or far, tilted, crumpled. */
final class SheetPose {
    /** Middle, width and modules of the code on the drawn form, in pixels. */
    private static final double CODE_X = 712.5;

    private static final double CODE_Y = 307.5;
    private static final double CODE_SIZE = 259;
    private static final int MODULES = 37;
    /** From the camera to the sheet, in pixels: a usual lens. */
    private static final double DISTANCE = 1200;

    private static final float DESK = 105;

    private final double size;
    private final double cosTurn;
    private final double sinTurn;
    private final double cosTilt;
    private final double sinTilt;
    private final double cosAxis;
    private final double sinAxis;
    private final double crumple;
    private final double phase;

    private SheetPose(double turn, double size, double tilt, double axis, double crumple, double phase) {
        this.size = size;
        this.cosTurn = Math.cos(turn);
        this.sinTurn = Math.sin(turn);
        this.cosTilt = Math.cos(tilt);
        this.sinTilt = Math.sin(tilt);
        this.cosAxis = Math.cos(axis);
        this.sinAxis = Math.sin(axis);
        this.crumple = crumple;
        this.phase = phase;
    }

    static SheetPose of(Spoiling spoiling, Random random) {
        double turn = random.nextDouble(2 * Math.PI);
        double size = random.nextDouble(90, spoiling == Spoiling.SMALL ? 140 : 400);
        double steepest = switch (spoiling) {
            case TILT -> 45;
            case ALL -> 25;
            default -> 0.1;
        };
        double tilt = Math.toRadians(random.nextDouble(steepest));
        double crumple = switch (spoiling) {
            case CRUMPLE -> random.nextDouble(0.5, 4.5);
            case ALL -> random.nextDouble(3);
            default -> 0;
        };
        return new SheetPose(turn, size, tilt, random.nextDouble(2 * Math.PI), crumple, random.nextDouble(6));
    }

    /** How wide one module of the code is in the picture. */
    double modulePixels() {
        return size / MODULES;
    }

    /** The sheet on a desk, brightness 0 to 255, its code near the middle. */
    float[] draw(Frame sheet, int width, int height) {
        byte[] paper = sheet.luminance();
        double scale = CODE_SIZE / size;
        int fine = scale > 1.3 ? 2 : 1;
        float[] picture = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = 0; i < fine * fine; i++) {
                    double u = x - width / 2.0 + (i % fine + 0.5) / fine;
                    int down = i / fine;
                    double v = y - height / 2.0 + (down + 0.5) / fine;
                    sum += seen(u, v, scale, paper, sheet.width(), sheet.height());
                }
                picture[y * width + x] = sum / (fine * fine);
            }
        }
        return picture;
    }

    /** What the ray through a point of the picture meets on the tilted sheet. */
    private float seen(double u, double v, double scale, byte[] paper, int width, int height) {
        double along = u * cosAxis + v * sinAxis;
        double across = v * cosAxis - u * sinAxis;
        double stretch = scale * DISTANCE / (DISTANCE * cosTilt - across * sinTilt);
        double farAlong = along * stretch * cosTilt;
        double farAcross = across * stretch;
        double x = farAlong * cosTurn - farAcross * sinTurn + CODE_X;
        double y = farAlong * sinTurn + farAcross * cosTurn + CODE_Y;
        if (crumple == 0) {
            return between(x - 0.5, y - 0.5, paper, width, height);
        }
        double bentX = x + crumple * Math.sin(y / 61 + phase) + crumple / 2 * Math.sin((x + y) / 37);
        double bentY = y + crumple * Math.sin(x / 53 + 2 * phase) + crumple / 2 * Math.sin((x - y) / 41);
        double light = 1 - crumple / 22 * (0.5 + 0.5 * Math.cos(x / 48 + y / 57 + phase));
        return (float) (light * between(bentX - 0.5, bentY - 0.5, paper, width, height));
    }

    private static float between(double x, double y, byte[] paper, int width, int height) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
            return DESK;
        }
        float right = (float) (x - left);
        float down = (float) (y - top);
        int at = top * width + left;
        float upper = (paper[at] & 0xFF) * (1 - right) + (paper[at + 1] & 0xFF) * right;
        float lower = (paper[at + width] & 0xFF) * (1 - right) + (paper[at + width + 1] & 0xFF) * right;
        return upper * (1 - down) + lower * down;
    }
}
