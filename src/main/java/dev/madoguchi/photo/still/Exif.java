package dev.madoguchi.photo.still;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads from EXIF how the camera was held, and nothing else (CIPA DC-008). */
final class Exif {
    static final int UPRIGHT = 1;

    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LAST_ORIENTATION = 8;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int TIFF_HEAD = 8;
    private static final int ENTRY_BYTES = 12;

    private Exif() {}

    /** The orientation in a JPEG's APP1 segment; {@link #UPRIGHT} where it says none that can be. */
    static int orientation(byte[] segment) {
        boolean named = segment.length >= NAME.length && Arrays.equals(NAME, 0, NAME.length, segment, 0, NAME.length);
        return named ? ofTiff(ByteBuffer.wrap(segment).position(NAME.length).slice()) : UPRIGHT;
    }

    /** Looks through the first directory of a TIFF (CIPA DC-008, 4.6.4). */
    static int ofTiff(ByteBuffer tiff) {
        try {
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            return directory < TIFF_HEAD ? UPRIGHT : ofDirectory(tiff, directory);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return UPRIGHT; // a broken directory says nothing, and a picture is upright that says nothing
        }
    }

    private static int ofDirectory(ByteBuffer tiff, int directory) {
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0, at = directory + 2; i < entries; i++, at += ENTRY_BYTES) {
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION_TAG) {
                int value = tiff.getShort(at + 8);
                return value >= UPRIGHT && value <= LAST_ORIENTATION ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
