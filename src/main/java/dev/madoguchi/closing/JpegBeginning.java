package dev.madoguchi.closing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells the beginning of a JPEG file (ITU-T T.81 annex B) from three bytes that look like one.
 *
 * <p>{@code FF D8 FF} alone turns up by chance once in every 16 MiB of encrypted data. So the segments after it are followed:
 * either the first is labelled {@code JFIF} or {@code Exif}, or three segments and the marker of a fourth follow one another at the
 * lengths they announce. With 35 of 256 codes allowed, random bytes pass at about one in 2^59 places: not in half a billion scans
 * of a gigabyte.
 */
final class JpegBeginning {
    /** How many bytes may have to be looked at: three segments of the greatest length. */
    static final int REACH = 4 + 3 * (2 + 0xFFFF);

    private static final int SEGMENTS = 3;
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXIF = "Exif\0".getBytes(StandardCharsets.US_ASCII);

    private JpegBeginning() {}

    /** Whether the data from {@code start}, where {@code FF D8 FF} stands, go on like a JPEG file. */
    static boolean stands(byte[] data, int start, int end) {
        int segment = start + 2;
        if (labelled(data, segment + 4, end)) {
            return true;
        }
        for (int i = 0; i < SEGMENTS; i++) {
            if (segment + 4 > end || !isMarker(data[segment], data[segment + 1])) {
                return false;
            }
            int length = ((data[segment + 2] & 0xFF) << 8) | (data[segment + 3] & 0xFF);
            if (length < 2) {
                return false;
            }
            segment += 2 + length;
        }
        return segment + 2 <= end && isMarker(data[segment], data[segment + 1]);
    }

    private static boolean labelled(byte[] data, int place, int end) {
        return startsWith(data, place, end, JFIF) || startsWith(data, place, end, EXIF);
    }

    private static boolean startsWith(byte[] data, int place, int end, byte[] label) {
        return place + label.length <= end && Arrays.equals(data, place, place + label.length, label, 0, label.length);
    }

    /** A marker that a file may begin with: SOFn, DHT, DAC, SOS, DQT, DRI, APPn or COM. */
    private static boolean isMarker(byte first, byte second) {
        int code = second & 0xFF;
        boolean tables = code >= 0xC0 && code <= 0xCF && code != 0xC8;
        boolean scan = code >= 0xDA && code <= 0xDD && code != 0xDC;
        boolean application = code >= 0xE0 && code <= 0xEF;
        return first == (byte) 0xFF && (tables || scan || application || code == 0xFE);
    }
}
