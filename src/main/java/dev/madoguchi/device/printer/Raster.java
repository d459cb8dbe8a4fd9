package dev.madoguchi.device.printer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/** A picture as {@code GS v 0} strips: whole bytes a row, few rows a strip, and no byte sequence a printer would obey. */
final class Raster {
    private Raster() {}

    /**
     * Writes a picture.
     *
     * @param maxRows rows a strip; printers with small buffers stop in the middle of tall ones
     */
    static void write(BufferedImage picture, int maxRows, ByteArrayOutputStream out) {
        for (int top = 0; top < picture.getHeight(); top += maxRows) {
            strip(picture, top, Math.min(maxRows, picture.getHeight() - top), out);
        }
    }

    private static void strip(BufferedImage picture, int top, int rows, ByteArrayOutputStream out) {
        int bytesARow = (picture.getWidth() + 7) / 8;
        byte[] header = {0x1D, 0x76, 0x30, 0, (byte) bytesARow, (byte) (bytesARow >> 8), (byte) rows, (byte) (rows >> 8)
        };
        byte[] data = new byte[bytesARow * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (isDark(picture.getRGB(x, top + y))) {
                    data[y * bytesARow + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        defuse(data);
        out.writeBytes(header);
        out.writeBytes(data);
    }

    /** Less than half as light as white; what is transparent is white. */
    static boolean isDark(int argb) {
        int light = 299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF);
        return (argb >>> 24) >= 0x80 && light < 128_000;
    }

    /**
     * Printers look for real-time commands (DLE with EOT, ENQ or DC4) everywhere, pictures included, where one could open
     * the drawer or clear the buffer. One more dot in the DLE takes the meaning away.
     */
    private static void defuse(byte[] data) {
        for (int i = 0; i + 1 < data.length; i++) {
            boolean command = data[i + 1] == 0x04 || data[i + 1] == 0x05 || data[i + 1] == 0x14;
            if (data[i] == 0x10 && command) {
                data[i] = 0x18;
            }
        }
    }
}
