package dev.madoguchi.form;

import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.GridSampler;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a code whose three finder patterns ZXing sees but whose fourth corner it takes for a place where it is not: on a sheet that
 * is tilted or bent.
 *
 * <p>Every place of the last alignment pattern within some modules of the guess is compared with the pattern; only from the best
 * is the code read, and only where its fixed patterns fit, so that trying often makes a wrong reading no likelier.
 */
final class PerspectiveTry {
    /** The smallest code with an alignment pattern. */
    private static final int LEAST_DIMENSION = 25;

    private static final int MOST_DIMENSION = 97;
    private static final double REACH = 8;
    private static final double STEP = 0.5;
    private static final int TRIES = 8;
    private static final int NEXT_VERSION = 4;

    private final BitMatrix picture;
    private final DetectorResult seen;

    /** @param seen the finder patterns and the dimension that ZXing takes the code for */
    PerspectiveTry(BitMatrix picture, DetectorResult seen) {
        this.picture = picture;
        this.seen = seen;
    }

    /** What the code says; empty where it cannot be read this way either. */
    Optional<String> text() {
        int dimension = seen.getBits().getWidth();
        return text(dimension).or(() -> text(dimension + NEXT_VERSION)).or(() -> text(dimension - NEXT_VERSION));
    }

    private Optional<String> text(int dimension) {
        if (dimension < LEAST_DIMENSION || dimension > MOST_DIMENSION) {
            return Optional.empty();
        }
        for (Guess guess : best(dimension)) {
            Optional<String> text = decoded(guess.transform, dimension);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private List<Guess> best(int dimension) {
        List<Guess> guesses = new ArrayList<>();
        for (double down = -REACH; down <= REACH; down += STEP) {
            for (double right = -REACH; right <= REACH; right += STEP) {
                PerspectiveTransform transform = transform(dimension, right, down);
                guesses.add(new Guess(transform, FixedPatterns.alignment(picture, transform, dimension)));
            }
        }
        guesses.sort(Comparator.comparingInt((Guess guess) -> guess.fit).reversed());
        return guesses.subList(0, TRIES);
    }

    private Optional<String> decoded(PerspectiveTransform transform, int dimension) {
        try {
            BitMatrix dots = GridSampler.getInstance().sampleGrid(picture, dimension, dimension, transform);
            return FixedPatterns.fit(dots)
                    ? Optional.of(new Decoder().decode(dots, QrReader.HINTS).getText())
                    : Optional.empty();
        } catch (ReaderException e) {
            // ZXing's way to say that this is not the place.
            return Optional.empty();
        }
    }

    /** From modules to pixels, where the alignment pattern lies some modules off the parallelogram's place. */
    private PerspectiveTransform transform(int dimension, double right, double down) {
        ResultPoint[] points = seen.getPoints();
        ResultPoint bottomLeft = points[0];
        ResultPoint topLeft = points[1];
        ResultPoint topRight = points[2];
        float far = dimension - 3.5f;
        float near = dimension - 6.5f;
        double span = dimension - 7.0;
        double x = (dimension - 10.0 + right) / span;
        double y = (dimension - 10.0 + down) / span;
        double alignmentX =
                topLeft.getX() + x * (topRight.getX() - topLeft.getX()) + y * (bottomLeft.getX() - topLeft.getX());
        double alignmentY =
                topLeft.getY() + x * (topRight.getY() - topLeft.getY()) + y * (bottomLeft.getY() - topLeft.getY());
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                3.5f,
                3.5f,
                far,
                3.5f,
                near,
                near,
                3.5f,
                far,
                topLeft.getX(),
                topLeft.getY(),
                topRight.getX(),
                topRight.getY(),
                (float) alignmentX,
                (float) alignmentY,
                bottomLeft.getX(),
                bottomLeft.getY());
    }

    private record Guess(PerspectiveTransform transform, int fit) {}
}
