package dev.madoguchi.form;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the QR codes in a picture by ZXing, looking at it in several ways until one shows a code or the time is over.
 *
 * <p>Whole with a threshold for each neighbourhood, whole with one threshold, at half scale, the middle twice as large, and
 * inverted. Safe for several threads.
 */
public final class QrReader {
    private static final Duration FRAME_TIME = Duration.ofMillis(300);
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final List<Function<LuminanceSource, Binarizer>> LOOKS = List.of(
            HybridBinarizer::new,
            GlobalHistogramBinarizer::new,
            picture -> new HybridBinarizer(Scaling.halved(picture)),
            picture -> new GlobalHistogramBinarizer(Scaling.doubled(middle(picture))),
            picture -> new HybridBinarizer(Scaling.doubled(middle(picture))),
            picture -> new HybridBinarizer(picture.invert()));

    private final Duration limit;

    /** A reader for the frames of a camera, each of which is worth 300 ms. */
    public QrReader() {
        this(FRAME_TIME);
    }

    /** @param limit after which no further look begins; the first look is always taken */
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
        var picture = new PlanarYUVLuminanceSource(luminance, width, height, 0, 0, width, height, false);
        long end = System.nanoTime() + limit.toNanos();
        for (var look : LOOKS) {
            List<String> texts = texts(new BinaryBitmap(look.apply(picture)));
            if (!texts.isEmpty() || System.nanoTime() >= end) {
                return texts;
            }
        }
        return List.of();
    }

    /** All codes by the finder for several, else the one that the finder for one sees: neither finds what the other does. */
    private static List<String> texts(BinaryBitmap picture) {
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(picture, HINTS))
                    .map(Result::getText)
                    .distinct()
                    .toList();
        } catch (NotFoundException e) {
            return one(picture);
        }
    }

    private static List<String> one(BinaryBitmap picture) {
        try {
            return List.of(new QRCodeReader().decode(picture, HINTS).getText());
        } catch (ReaderException e) {
            // ZXing's way to say that there is no code.
            return List.of();
        }
    }

    private static LuminanceSource middle(LuminanceSource picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return picture.crop(width / 4, height / 4, Math.max(1, width / 2), Math.max(1, height / 2));
    }
}
