package dev.madoguchi.form;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.PerspectiveTransform;

/** The modules that are the same in every QR code of a size: finder, timing and the last alignment pattern (ISO/IEC 18004 §6.3). */
final class FixedPatterns {
    private static final int FINDER = 7;
    private static final int ALIGNMENT = 5;
    private static final int ALIGNMENT_FROM_END = 9;
    /** Of a hundred fixed modules, how many must be right. */
    private static final int ENOUGH = 85;

    private FixedPatterns() {}

    /** How many of the 25 modules of the last alignment pattern are right under the transform from modules to pixels. */
    static int alignment(BitMatrix picture, PerspectiveTransform transform, int dimension) {
        float[] points = new float[2 * ALIGNMENT * ALIGNMENT];
        for (int i = 0; i < ALIGNMENT * ALIGNMENT; i++) {
            points[2 * i] = dimension - ALIGNMENT_FROM_END + i % ALIGNMENT + 0.5f;
            points[2 * i + 1] = dimension - ALIGNMENT_FROM_END + i / ALIGNMENT + 0.5f;
        }
        transform.transformPoints(points);
        int right = 0;
        for (int i = 0; i < ALIGNMENT * ALIGNMENT; i++) {
            int x = (int) points[2 * i];
            int y = (int) points[2 * i + 1];
            boolean inside = x >= 0 && y >= 0 && x < picture.getWidth() && y < picture.getHeight();
            if (inside && picture.get(x, y) == ringed(i % ALIGNMENT, i / ALIGNMENT, ALIGNMENT)) {
                right++;
            }
        }
        return right;
    }

    /** Whether a sampled code has them. */
    static boolean fit(BitMatrix dots) {
        int far = dots.getWidth() - FINDER;
        int right = finder(dots, 0, 0) + finder(dots, far, 0) + finder(dots, 0, far);
        int all = 3 * FINDER * FINDER;
        for (int i = FINDER + 1; i < far - 1; i++) {
            right += dots.get(i, FINDER - 1) == (i % 2 == 0) ? 1 : 0;
            right += dots.get(FINDER - 1, i) == (i % 2 == 0) ? 1 : 0;
            all += 2;
        }
        return right * 100 >= all * ENOUGH;
    }

    private static int finder(BitMatrix dots, int left, int top) {
        int right = 0;
        for (int i = 0; i < FINDER * FINDER; i++) {
            if (dots.get(left + i % FINDER, top + i / FINDER) == ringed(i % FINDER, i / FINDER, FINDER)) {
                right++;
            }
        }
        return right;
    }

    /** Black outside, then one ring of white, then black. */
    private static boolean ringed(int x, int y, int side) {
        int ring = Math.min(Math.min(x, y), Math.min(side - 1 - x, side - 1 - y));
        return ring != 1;
    }
}
