package dev.madoguchi.form;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;

/**
 * Black is what is darker than its neighbourhood by some share: for codes in a glare, in a shadow, or so small that a block of
 * ZXing's own threshold holds too much of them.
 */
final class LocalThreshold extends GlobalHistogramBinarizer {
    private final int reach;
    private final int percent;

    /**
     * @param reach half the side of the neighbourhood, in pixels
     * @param percent of the neighbourhood's mean, below which a pixel is black
     */
    LocalThreshold(LuminanceSource picture, int reach, int percent) {
        super(picture);
        this.reach = reach;
        this.percent = percent;
    }

    @Override
    public BitMatrix getBlackMatrix() {
        LuminanceSource picture = getLuminanceSource();
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] levels = picture.getMatrix();
        int[] columns = new int[width];
        BitMatrix black = new BitMatrix(width, height);
        for (int y = -reach; y < height; y++) {
            move(columns, levels, y + reach, y - reach - 1, height);
            if (y >= 0) {
                int rows = Math.min(y + reach, height - 1) - Math.max(y - reach, 0) + 1;
                threshold(black, columns, levels, y, rows);
            }
        }
        return black;
    }

    /** Adds a row to the sums of the columns and takes another away. */
    private static void move(int[] columns, byte[] levels, int in, int out, int height) {
        int width = columns.length;
        if (in >= 0 && in < height) {
            for (int x = 0; x < width; x++) {
                columns[x] += levels[in * width + x] & 0xFF;
            }
        }
        if (out >= 0) {
            for (int x = 0; x < width; x++) {
                columns[x] -= levels[out * width + x] & 0xFF;
            }
        }
    }

    private void threshold(BitMatrix black, int[] columns, byte[] levels, int y, int rows) {
        int width = columns.length;
        int sum = 0;
        for (int x = 0; x < Math.min(reach, width); x++) {
            sum += columns[x];
        }
        for (int x = 0; x < width; x++) {
            sum += x + reach < width ? columns[x + reach] : 0;
            sum -= x - reach - 1 >= 0 ? columns[x - reach - 1] : 0;
            int count = rows * (Math.min(x + reach, width - 1) - Math.max(x - reach, 0) + 1);
            if ((levels[y * width + x] & 0xFFL) * 100 * count < (long) sum * percent) {
                black.set(x, y);
            }
        }
    }

    @Override
    public Binarizer createBinarizer(LuminanceSource picture) {
        return new LocalThreshold(picture, reach, percent);
    }
}
