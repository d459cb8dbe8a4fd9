package dev.madoguchi.device.printer;

import java.awt.image.BufferedImage;

/** How alike two pictures are in their dark dots, a few dots' shift forgiven. */
public final class Likeness {
    private static final int SHIFT = 4;

    private Likeness() {}

    /** 1 for the same dots, 0 for none in common: what both have dark, of what either has, at the best shift. */
    public static double of(BufferedImage one, BufferedImage other) {
        double best = 0;
        for (int dx = -SHIFT; dx <= SHIFT; dx++) {
            for (int dy = -SHIFT; dy <= SHIFT; dy++) {
                best = Math.max(best, at(one, other, dx, dy));
            }
        }
        return best;
    }

    private static double at(BufferedImage one, BufferedImage other, int dx, int dy) {
        int both = 0;
        int either = 0;
        for (int y = 0; y < Math.max(one.getHeight(), other.getHeight()); y++) {
            for (int x = 0; x < Math.max(one.getWidth(), other.getWidth()); x++) {
                boolean a = dark(one, x, y);
                boolean b = dark(other, x + dx, y + dy);
                both += a && b ? 1 : 0;
                either += a || b ? 1 : 0;
            }
        }
        return either == 0 ? 1 : (double) both / either;
    }

    /** Whether this dot is dark; outside the picture it is not. */
    public static boolean dark(BufferedImage picture, int x, int y) {
        return x >= 0
                && y >= 0
                && x < picture.getWidth()
                && y < picture.getHeight()
                && Raster.isDark(picture.getRGB(x, y));
    }

    /** The part of a picture that has dark dots. */
    public static BufferedImage trimmed(BufferedImage picture) {
        int left = picture.getWidth();
        int top = picture.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (dark(picture, x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return right < 0
                ? new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY)
                : picture.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }
}
