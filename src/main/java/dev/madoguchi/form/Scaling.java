package dev.madoguchi.form;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;

/** Makes pictures smaller and larger, so that a code comes to a size at which it is found. */
final class Scaling {
    private Scaling() {}

    /** Each pixel the mean of four: smooths noise. An odd last row or column is left out, unless it is the only one. */
    static LuminanceSource halved(LuminanceSource picture) {
        byte[] fine = picture.getMatrix();
        int row = picture.getWidth();
        int width = Math.max(1, row / 2);
        int height = Math.max(1, picture.getHeight() / 2);
        int right = row > 1 ? 1 : 0;
        int down = picture.getHeight() > 1 ? row : 0;
        byte[] coarse = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 2 * (y * row + x);
                int sum = (fine[at] & 0xFF)
                        + (fine[at + right] & 0xFF)
                        + (fine[at + down] & 0xFF)
                        + (fine[at + down + right] & 0xFF);
                coarse[y * width + x] = (byte) (sum / 4);
            }
        }
        return of(coarse, width, height);
    }

    /** Twice as wide and high, with the means of neighbours in between. */
    static LuminanceSource doubled(LuminanceSource picture) {
        byte[] coarse = picture.getMatrix();
        int row = picture.getWidth();
        int width = 2 * row;
        int height = 2 * picture.getHeight();
        byte[] fine = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int above = (y / 2) * row;
            int below = Math.min((y + 1) / 2, picture.getHeight() - 1) * row;
            for (int x = 0; x < width; x++) {
                int left = x / 2;
                int right = Math.min((x + 1) / 2, row - 1);
                int sum = (coarse[above + left] & 0xFF)
                        + (coarse[above + right] & 0xFF)
                        + (coarse[below + left] & 0xFF)
                        + (coarse[below + right] & 0xFF);
                fine[y * width + x] = (byte) (sum / 4);
            }
        }
        return of(fine, width, height);
    }

    private static LuminanceSource of(byte[] luminance, int width, int height) {
        return new PlanarYUVLuminanceSource(luminance, width, height, 0, 0, width, height, false);
    }
}
