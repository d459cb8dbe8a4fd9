package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compared with the slow way to the same. */
class LocalThresholdTest {
    private static final long SEED = 20261126;

    @ParameterizedTest
    @CsvSource({"60, 40, 6, 92", "40, 60, 12, 95", "7, 9, 20, 98", "1, 30, 3, 90", "30, 1, 3, 90", "1, 1, 6, 92"})
    void blackensWhatIsDarkerThanItsNeighbourhood(int width, int height, int reach, int percent) {
        byte[] levels = new byte[width * height];
        new Random(SEED).nextBytes(levels);

        BitMatrix black = new LocalThreshold(
                        new PlanarYUVLuminanceSource(levels, width, height, 0, 0, width, height, false), reach, percent)
                .getBlackMatrix();

        for (int i = 0; i < levels.length; i++) {
            int x = i % width;
            int y = i / width;
            assertEquals(
                    (levels[i] & 0xFF) * 100.0 < percent * mean(levels, width, x, y, reach),
                    black.get(x, y),
                    "seed " + SEED + " at " + x + ", " + y);
        }
    }

    private static double mean(byte[] levels, int width, int x, int y, int reach) {
        long sum = 0;
        long count = 0;
        for (int i = 0; i < levels.length; i++) {
            if (Math.abs(i % width - x) <= reach && Math.abs(i / width - y) <= reach) {
                sum += levels[i] & 0xFF;
                count++;
            }
        }
        return (double) sum / count;
    }
}
