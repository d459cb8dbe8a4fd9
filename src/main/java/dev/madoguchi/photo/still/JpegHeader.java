package dev.madoguchi.photo.still;

import dev.madoguchi.photo.still.StillHeader.Size;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Goes through a JPEG from segment to segment up to the frame header, which tells size and channels (ITU-T T.81, B). */
final class JpegHeader {
    private static final int EXIF_SEGMENT = 0xE1;
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int BITS = 8;
    private static final int CMYK_CHANNELS = 4;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegHeader() {}

    /** @param in behind the first two bytes */
    static StillHeader read(DataInputStream in) throws StillException, IOException {
        int orientation = Exif.UPRIGHT;
        while (true) {
            int marker = marker(in);
            if (marker == START_OF_SCAN || marker == END) {
                throw new StillException(StillFault.DAMAGED, "the JPEG has no frame header");
            }
            byte[] segment = segment(in);
            if (marker == EXIF_SEGMENT && orientation == Exif.UPRIGHT) {
                orientation = Exif.orientation(segment);
            } else if (isFrameHeader(marker)) {
                return header(marker, ByteBuffer.wrap(segment), orientation);
            }
        }
    }

    private static StillHeader header(int marker, ByteBuffer frame, int orientation) throws StillException {
        if (marker > PROGRESSIVE) {
            throw new StillException(StillFault.RARE_JPEG, "a JPEG of process %02X".formatted(marker));
        }
        if (frame.remaining() < 6) {
            throw new StillException(StillFault.DAMAGED, "the JPEG's frame header is too short");
        }
        int bits = frame.get() & 0xFF;
        int height = frame.getShort() & 0xFFFF;
        int width = frame.getShort() & 0xFFFF;
        int channels = frame.get() & 0xFF;
        if (channels == CMYK_CHANNELS) {
            throw new StillException(StillFault.CMYK, "the JPEG is in CMYK or YCCK");
        }
        if (bits != BITS) {
            throw new StillException(StillFault.SIXTEEN_BITS, bits + " bits a colour");
        }
        StillColours colours = channels == 1 ? StillColours.GREY : StillColours.RGB;
        return new StillHeader("jpeg", new Size(width, height), orientation, colours, Optional.empty());
    }

    private static int marker(DataInputStream in) throws IOException {
        int next = in.readUnsignedByte();
        while (next != 0xFF) {
            next = in.readUnsignedByte();
        }
        while (next == 0xFF) {
            next = in.readUnsignedByte();
        }
        return next;
    }

    private static byte[] segment(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new EOFException("a segment of no length");
        }
        byte[] segment = new byte[length];
        in.readFully(segment);
        return segment;
    }

    private static boolean isFrameHeader(int marker) {
        return marker >= BASELINE && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
