package dev.madoguchi.identity.residence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The size that a JPEG 2000 codestream says it has (ISO/IEC 15444-1, A.5.1), looked at before it is decoded: a decoder
 * prepares each tile of each component first, of which a damaged stream may name many millions.
 */
final class CodestreamSize {
    private static final int BEGINNING = 0xFF4FFF51;
    private static final long MOST_PIXELS = 4_000_000;
    private static final long MOST_TILES = 64;
    private static final int MOST_COMPONENTS = 4;

    private CodestreamSize() {}

    /** Whether there is such a stream, and everything that looks like the beginning of one has the size of a photo. */
    static boolean isOfAPhoto(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int streams = 0;
        for (int at = 0; at + Integer.BYTES <= bytes.length; at++) {
            if (all.getInt(at) == BEGINNING) {
                streams++;
                if (!small(all.slice(at + Integer.BYTES, bytes.length - at - Integer.BYTES))) {
                    return false;
                }
            }
        }
        return streams > 0;
    }

    private static boolean small(ByteBuffer size) {
        try {
            // The marker's length and the capabilities, two bytes each.
            next(size);
            long right = next(size);
            long bottom = next(size);
            long left = next(size);
            long top = next(size);
            long tileWidth = next(size);
            long tileHeight = next(size);
            long tileLeft = next(size);
            long tileTop = next(size);
            int components = Short.toUnsignedInt(size.getShort());
            return left < right
                    && top < bottom
                    && tileLeft <= left
                    && tileTop <= top
                    && tileWidth > 0
                    && tileHeight > 0
                    && right <= MOST_PIXELS
                    && bottom <= MOST_PIXELS
                    && right * bottom <= MOST_PIXELS
                    && ((right - tileLeft) / tileWidth + 1) * ((bottom - tileTop) / tileHeight + 1) <= MOST_TILES
                    && components <= MOST_COMPONENTS;
        } catch (BufferUnderflowException e) {
            // A stream that is cut off here has no size.
            return false;
        }
    }

    private static long next(ByteBuffer size) {
        return Integer.toUnsignedLong(size.getInt());
    }
}
