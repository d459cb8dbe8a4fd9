package dev.madoguchi.photo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What the first bytes of a picture file say.
 *
 * @param format {@code jpeg} or {@code png}
 * @param orientation how the camera was held, as EXIF numbers it; 1 is upright, which is also for those who do not say
 */
record StillHeader(String format, int orientation) {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int CMYK_CHANNELS = 4;

    static StillHeader of(byte[] file) throws StillException {
        if (file.length == 0) {
            throw new StillException(StillFault.EMPTY, "the file is empty");
        }
        if (startsWith(file, PNG)) {
            return new StillHeader("png", UPRIGHT);
        }
        if (file.length > 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8) {
            try {
                return new StillHeader(
                        "jpeg", jpegOrientation(ByteBuffer.wrap(file).position(2)));
            } catch (BufferUnderflowException | IllegalArgumentException e) {
                throw new StillException(StillFault.DAMAGED, "the JPEG ends within its header", e);
            }
        }
        throw new StillException(StillFault.NOT_A_PICTURE, "neither JPEG nor PNG");
    }

    /** Goes from segment to segment up to the frame header, which tells the number of channels (ITU-T T.81, B.1.1.4). */
    private static int jpegOrientation(ByteBuffer in) throws StillException {
        int orientation = UPRIGHT;
        while (true) {
            int marker = marker(in);
            int start = in.position();
            int length = in.getShort() & 0xFFFF;
            if (marker == 0xE1) {
                orientation = exifOrientation(in.slice(start + 2, length - 2), orientation);
            } else if (isFrameHeader(marker)) {
                int channels = in.get(start + 7) & 0xFF;
                if (channels == CMYK_CHANNELS) {
                    throw new StillException(StillFault.CMYK, "the JPEG is in CMYK");
                }
                return orientation;
            }
            in.position(start + length);
        }
    }

    private static int marker(ByteBuffer in) {
        int next = in.get() & 0xFF;
        while (next != 0xFF) {
            next = in.get() & 0xFF;
        }
        while (next == 0xFF) {
            next = in.get() & 0xFF;
        }
        return next;
    }

    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Looks through the first directory of the TIFF within (CIPA DC-008, 4.6.4). */
    private static int exifOrientation(ByteBuffer segment, int otherwise) {
        byte[] name = new byte[EXIF.length];
        if (segment.remaining() < EXIF.length + 8) {
            return otherwise;
        }
        segment.get(name);
        if (!startsWith(name, EXIF)) {
            return otherwise;
        }
        ByteBuffer tiff = segment.slice();
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return otherwise;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0, at = directory + 2; i < entries && at + ENTRY_BYTES <= tiff.limit(); i++, at += ENTRY_BYTES) {
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION_TAG) {
                int value = tiff.getShort(at + 8);
                return value >= UPRIGHT && value <= LAST_ORIENTATION ? value : otherwise;
            }
        }
        return otherwise;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, start.length)).equals(ByteBuffer.wrap(start));
    }
}
