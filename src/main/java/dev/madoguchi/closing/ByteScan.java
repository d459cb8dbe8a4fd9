package dev.madoguchi.closing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through a stream of bytes for all patterns at once, and for the beginnings of JPEG files.
 *
 * <p>It holds one window of the stream, and looks at a place only when what may belong to it has been read. Not for several threads.
 */
final class ByteScan {
    private static final int STEP = 1 << 20;
    private static final long START_OF_JPEG = 0xFFD8FFL << (8 * (BytePatterns.WINDOW - 3));
    private static final long START_OF_JPEG_MASK = 0xFFFFFFL << (8 * (BytePatterns.WINDOW - 3));

    private final BytePatterns patterns;
    private final int reach;
    private final byte[] buffer;

    ByteScan(BytePatterns patterns) {
        this.patterns = patterns;
        this.reach = Math.max(patterns.longest(), JpegBeginning.REACH);
        this.buffer = new byte[STEP + reach];
    }

    /**
     * Reads the stream to its end.
     *
     * @param file what findings call it
     * @param limit how many findings to write down at the most; the rest are counted
     */
    Result scan(InputStream data, String file, int limit) throws IOException {
        var result = new Result(file, limit);
        int filled = 0;
        boolean ended = false;
        while (!ended) {
            int read = data.readNBytes(buffer, filled, buffer.length - filled);
            filled += read;
            ended = filled < buffer.length;
            int looked = look(filled, ended ? filled : filled - reach, result);
            System.arraycopy(buffer, looked, buffer, 0, filled - looked);
            filled -= looked;
            result.bytes += looked;
        }
        return result;
    }

    /** Looks at the places from the buffer's start to {@code limit}, and gives the place to go on from. */
    private int look(int filled, int limit, Result result) {
        long window = 0;
        for (int i = 0; i < BytePatterns.WINDOW - 1; i++) {
            window = (window << 8) | (i < filled ? buffer[i] & 0xFF : 0);
        }
        for (int start = 0; start < limit; start++) {
            int last = start + BytePatterns.WINDOW - 1;
            window = ((window << 8) | (last < filled ? buffer[last] & 0xFF : 0)) & BytePatterns.WINDOW_MASK;
            if ((window & START_OF_JPEG_MASK) == START_OF_JPEG && JpegBeginning.stands(buffer, start, filled)) {
                result.add(start, 3, PersonalKind.PICTURE, Writing.BINARY);
            }
            if (patterns.mayBegin(window)) {
                int place = start;
                patterns.at(buffer, start, filled, window)
                        .ifPresent(pattern -> result.add(place, pattern.length(), pattern.kind(), pattern.writing()));
            }
        }
        return limit;
    }

    /** What a stream held. */
    static final class Result {
        private final String file;
        private final int limit;
        private final List<Finding> findings = new ArrayList<>();
        private long bytes;
        private long coveredTo;
        private int count;

        private Result(String file, int limit) {
            this.file = file;
            this.limit = limit;
        }

        private void add(int place, int length, PersonalKind kind, Writing writing) {
            if (bytes + place < coveredTo) {
                return; // a part of what was just found, such as a name's
            }
            coveredTo = bytes + place + length;
            count++;
            if (findings.size() < limit) {
                findings.add(new Finding(file, bytes + place, kind, writing));
            }
        }

        List<Finding> findings() {
            return findings;
        }

        /** How many there are, those not written down included. */
        int count() {
            return count;
        }

        long bytes() {
            return bytes;
        }
    }
}
