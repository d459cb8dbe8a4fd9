package dev.madoguchi.form;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the QR codes in a picture by ZXing, looking at it in several ways until one shows a code or the time is over.
 *
 * <p>Whole, at half scale, the middle only, inverted, and whole with one threshold for all. Safe for several threads.
 */
public final class QrReader {
    private static final Duration FRAME_TIME = Duration.ofMillis(300);
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final List<Function<LuminanceSource, BinaryBitmap>> LOOKS = List.of(
            picture -> new BinaryBitmap(new HybridBinarizer(picture)),
            picture -> new BinaryBitmap(new HybridBinarizer(halved(picture))),
            picture -> new BinaryBitmap(new HybridBinarizer(middle(picture))),
            picture -> new BinaryBitmap(new HybridBinarizer(picture.invert())),
            picture -> new BinaryBitmap(new GlobalHistogramBinarizer(picture)));

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
            List<String> texts = texts(look.apply(picture));
            if (!texts.isEmpty() || System.nanoTime() >= end) {
                return texts;
            }
        }
        return List.of();
    }

    private static List<String> texts(BinaryBitmap picture) {
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(picture, HINTS))
                    .map(Result::getText)
                    .distinct()
                    .toList();
        } catch (NotFoundException e) {
            // ZXing's way to say that there is no code.
            return List.of();
        }
    }

    private static LuminanceSource middle(LuminanceSource picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return picture.crop(width / 4, height / 4, Math.max(1, width / 2), Math.max(1, height / 2));
    }

    /** Each pixel the mean of four: smooths noise, and brings a large code to a size that is found better. */
    private static LuminanceSource halved(LuminanceSource picture) {
        byte[] fine = picture.getMatrix();
        int width = Math.max(1, picture.getWidth() / 2);
        int height = Math.max(1, picture.getHeight() / 2);
        byte[] coarse = new byte[width * height];
        int down = picture.getHeight() > 1 ? picture.getWidth() : 0;
        int right = picture.getWidth() > 1 ? 1 : 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 2 * y * picture.getWidth() + 2 * x;
                int sum = (fine[at] & 0xFF)
                        + (fine[at + right] & 0xFF)
                        + (fine[at + down] & 0xFF)
                        + (fine[at + down + right] & 0xFF);
                coarse[y * width + x] = (byte) (sum / 4);
            }
        }
        return new PlanarYUVLuminanceSource(coarse, width, height, 0, 0, width, height, false);
    }
}
