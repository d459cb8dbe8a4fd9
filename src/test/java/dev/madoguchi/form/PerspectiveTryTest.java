package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code seen from the side, of which only the three finder patterns are known. */
class PerspectiveTryTest {
    private static final String CODE = FormPicture.address(ApplicationId.invented(9));
    private static final int SIZE = 400;

    /** How far the corner that has no finder pattern lies inside of where a parallelogram would have it, in pixels. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 60})
    void findsTheFourthCornerByItself(int inside) throws Exception {
        ByteMatrix code = Encoder.encode(CODE, ErrorCorrectionLevel.M).getMatrix();
        PerspectiveTransform seen = seen(code.getWidth(), inside);

        Optional<String> text = new PerspectiveTry(picture(code, inside), known(seen, code.getWidth(), 0)).text();

        assertEquals(Optional.of(CODE), text);
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 4})
    void triesTheNeighbouringSizes(int off) throws Exception {
        ByteMatrix code = Encoder.encode(CODE, ErrorCorrectionLevel.M).getMatrix();
        PerspectiveTransform seen = seen(code.getWidth(), 30);

        Optional<String> text = new PerspectiveTry(picture(code, 30), known(seen, code.getWidth(), off)).text();

        assertEquals(Optional.of(CODE), text);
    }

    @Test
    void readsNothingFromNoise() {
        Random random = new Random(20261126);
        BitMatrix noise = new BitMatrix(SIZE, SIZE);
        for (int i = 0; i < SIZE * SIZE; i++) {
            if (random.nextBoolean()) {
                noise.set(i % SIZE, i / SIZE);
            }
        }

        for (int dimension = 17; dimension <= 101; dimension += 4) {
            assertEquals(Optional.empty(), new PerspectiveTry(noise, known(seen(dimension, 30), dimension, 0)).text());
        }
    }

    private static DetectorResult known(PerspectiveTransform seen, int dimension, int off) {
        float far = dimension - 3.5f;
        float[] points = {3.5f, far, 3.5f, 3.5f, far, 3.5f};
        seen.transformPoints(points);
        return new DetectorResult(new BitMatrix(dimension + off), new ResultPoint[] {
            new ResultPoint(points[0], points[1]),
            new ResultPoint(points[2], points[3]),
            new ResultPoint(points[4], points[5])
        });
    }

    /** From modules to pixels. */
    private static PerspectiveTransform seen(int dimension, int inside) {
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                0,
                0,
                dimension,
                0,
                dimension,
                dimension,
                0,
                dimension,
                50,
                60,
                330,
                40,
                350 - inside,
                345 - inside,
                40,
                350);
    }

    private static BitMatrix picture(ByteMatrix code, int inside) {
        int dimension = code.getWidth();
        PerspectiveTransform back = PerspectiveTransform.quadrilateralToQuadrilateral(
                50,
                60,
                330,
                40,
                350 - inside,
                345 - inside,
                40,
                350,
                0,
                0,
                dimension,
                0,
                dimension,
                dimension,
                0,
                dimension);
        BitMatrix picture = new BitMatrix(SIZE, SIZE);
        for (int i = 0; i < SIZE * SIZE; i++) {
            int row = i / SIZE;
            float[] point = {i % SIZE + 0.5f, row + 0.5f};
            back.transformPoints(point);
            int x = (int) Math.floor(point[0]);
            int y = (int) Math.floor(point[1]);
            boolean inCode = x >= 0 && y >= 0 && x < dimension && y < dimension;
            if (inCode && code.get(x, y) == 1) {
                picture.set(i % SIZE, i / SIZE);
            }
        }
        return picture;
    }
}
