package dev.madoguchi.photo.still;

import java.awt.color.ICC_Profile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a picture file says of itself before its pixels begin.
 *
 * @param format {@code jpeg} or {@code png}
 * @param size in pixels, as stored
 * @param orientation how the camera was held, as EXIF numbers it; 1 is upright, which is also for those who do not say
 * @param colours what the pixels are made of
 * @param profile a PNG's colour profile; a JPEG's is honoured by its decoder
 */
record StillHeader(String format, Size size, int orientation, StillColours colours, Optional<ICC_Profile> profile) {
    private static final long MOST_PIXELS = 100_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BUFFER = 1 << 16;

    /** Width and height. */
    record Size(int width, int height) {
        long pixels() {
            return (long) width * height;
        }
    }

    /**
     * Reads as far as the pixels and no further.
     *
     * @throws StillException where this is no picture that is used, with the reason
     * @throws IOException where the file cannot be read
     */
    static StillHeader of(InputStream file) throws StillException, IOException {
        var in = new DataInputStream(new BufferedInputStream(file, BUFFER));
        in.mark(BUFFER);
        byte[] start = in.readNBytes(PNG.length);
        if (start.length == 0) {
            throw new StillException(StillFault.EMPTY, "the file is empty");
        }
        try {
            if (Arrays.equals(start, PNG)) {
                return checked(PngHeader.read(in));
            }
            if (start.length > 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xD8) {
                in.reset();
                in.skipNBytes(2);
                return checked(JpegHeader.read(in));
            }
        } catch (EOFException e) {
            throw new StillException(StillFault.DAMAGED, "the picture ends within its header", e);
        }
        throw new StillException(StillFault.NOT_A_PICTURE, "neither JPEG nor PNG");
    }

    private static StillHeader checked(StillHeader header) throws StillException {
        Size size = header.size();
        if (size.width() < 1 || size.height() < 1) {
            throw new StillException(StillFault.DAMAGED, "a picture of no size");
        }
        if (size.pixels() > MOST_PIXELS) {
            throw new StillException(
                    StillFault.TOO_LARGE, "%d x %d pixels are too many".formatted(size.width(), size.height()));
        }
        return header;
    }
}
