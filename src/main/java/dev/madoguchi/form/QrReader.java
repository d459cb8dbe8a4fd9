package dev.madoguchi.form;

import com.google.zxing.Binarizer;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Finds the QR codes in a picture by ZXing, looking at it in several ways until one shows a code or the time is over.
 *
 * <p>The plain look comes first. The others take turns: where the time was over after some, the next picture is looked at by the
 * rest, so that a form held before a camera is seen in all ways within a few frames; and the look that found a code is the
 * first to try again. Safe for several threads.
 */
public final class QrReader {
    static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    /** With the longest look, begun at the last moment, a frame of 1920 x 1080 stays below 40 ms. */
    private static final Duration FRAME_TIME = Duration.ofMillis(20);

    /** In the order of what they found in drawn forms beyond the plain look: src/site/markdown/forms.md. */
    private static final List<Function<LuminanceSource, Binarizer>> LOOKS = List.of(
            picture -> new HybridBinarizer(picture.invert()),
            picture -> new LocalThreshold(picture, 20, 98),
            picture -> new HybridBinarizer(Scaling.halved(picture)),
            picture -> new HybridBinarizer(Scaling.doubled(middle(picture))),
            picture -> new LocalThreshold(picture, 6, 92),
            GlobalHistogramBinarizer::new,
            picture -> new LocalThreshold(picture, 12, 95),
            picture -> new LocalThreshold(Scaling.halved(picture), 8, 92),
            picture -> new LocalThreshold(Scaling.doubled(middle(picture)), 10, 95),
            picture -> new LocalThreshold(picture.invert(), 12, 95),
            picture -> new HybridBinarizer(Scaling.halved(Scaling.halved(picture))));

    private final Duration limit;
    private final AtomicInteger turn = new AtomicInteger();

    /** A reader for the frames of a camera, each of which is worth 20 ms. */
    public QrReader() {
        this(FRAME_TIME);
    }

    /** @param limit after which no further look begins; the plain look and one of the others are always taken */
    public QrReader(Duration limit) {
        this.limit = limit;
    }

    /**
     * The texts of the codes in the picture, without doubles; none where there is no code.
     *
     * @param luminance brightness 0 to 255, {@code width} bytes a row
     * @throws IllegalArgumentException where there are fewer bytes than pixels
     */
    public List<String> read(int width, int height, byte[] luminance) {
        if (width < 1 || height < 1 || luminance.length < (long) width * height) {
            throw new IllegalArgumentException(
                    "%d bytes for %d x %d pixels".formatted(luminance.length, width, height));
        }
        long start = System.nanoTime();
        var picture = new PlanarYUVLuminanceSource(luminance, width, height, 0, 0, width, height, false);
        List<String> texts = texts(new HybridBinarizer(picture));
        int first = turn.get();
        for (int i = 0; texts.isEmpty() && i < LOOKS.size() && (i == 0 || isTime(start)); i++) {
            int look = (first + i) % LOOKS.size();
            texts = texts(LOOKS.get(look).apply(picture));
            turn.set(texts.isEmpty() ? look + 1 : look);
        }
        return texts;
    }

    private boolean isTime(long start) {
        return System.nanoTime() - start < limit.toNanos();
    }

    private static List<String> texts(Binarizer look) {
        try {
            return new CodesInBlackAndWhite(look.getBlackMatrix()).texts();
        } catch (NotFoundException e) {
            // ZXing's way to say that all of the picture has one brightness.
            return List.of();
        }
    }

    private static LuminanceSource middle(LuminanceSource picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return picture.crop(width / 4, height / 4, Math.max(1, width / 2), Math.max(1, height / 2));
    }
}
