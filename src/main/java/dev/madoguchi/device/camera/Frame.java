package dev.madoguchi.device.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;

/**
 * One picture from a camera: 8 bits of blue, green and red a pixel, rows from the top and packed.
 *
 * <p>It never changes, so any thread may look at it. It shows a person and therefore prints as nothing but its size.
 */
public final class Frame {
    private static final int CHANNELS = 3;
    private static final int OPAQUE_CHANNELS = 4;
    private static final int LEVELS = 256;

    private final int width;
    private final int height;
    private final byte[] bgr;

    private Frame(int width, int height, byte[] bgr) {
        this.width = width;
        this.height = height;
        this.bgr = bgr;
    }

    /** A frame of packed bytes that nobody else keeps; they are not copied. */
    static Frame taking(int width, int height, byte[] bgr) {
        return new Frame(width, height, bgr);
    }

    /** The frame that looks like the picture; what is transparent becomes white, other colour spaces become sRGB. */
    public static Frame of(BufferedImage picture) {
        var copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return new Frame(
                picture.getWidth(),
                picture.getHeight(),
                ((DataBufferByte) copy.getRaster().getDataBuffer()).getData());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /**
     * Writes the pixels as blue, green, red and opaque, {@code 4 * width} bytes a row, as screens take them.
     *
     * @throws IllegalArgumentException where there is not exactly room for them
     */
    public void writeBgra(byte[] bgra) {
        if (bgra.length != OPAQUE_CHANNELS * width * height) {
            throw new IllegalArgumentException("%d bytes for %d x %d pixels".formatted(bgra.length, width, height));
        }
        for (int from = 0, to = 0; from < bgr.length; from += CHANNELS, to += OPAQUE_CHANNELS) {
            bgra[to] = bgr[from];
            bgra[to + 1] = bgr[from + 1];
            bgra[to + 2] = bgr[from + 2];
            bgra[to + 3] = (byte) 0xFF;
        }
    }

    /** A picture of its own, of type {@link BufferedImage#TYPE_3BYTE_BGR}. */
    public BufferedImage image() {
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(bgr, 0, ((DataBufferByte) copy.getRaster().getDataBuffer()).getData(), 0, bgr.length);
        return copy;
    }

    /** 0 to 255, of channel 0 (blue), 1 (green) or 2 (red) of one pixel. */
    public int level(int x, int y, int channel) {
        return bgr[CHANNELS * (y * width + x) + channel] & 0xFF;
    }

    /**
     * Writes some rows as blue, green and red, {@code 3 * width} bytes a row, to where a buffer stands.
     *
     * @throws IndexOutOfBoundsException where the frame has no such rows
     * @throws java.nio.BufferOverflowException where there is too little room for them
     */
    public void writeBgr(int fromRow, int rows, ByteBuffer to) {
        to.put(bgr, CHANNELS * fromRow * width, CHANNELS * rows * width);
    }

    /** The brightness of one pixel, 0 to 255, by ITU-R BT.601. */
    public int luminance(int x, int y) {
        int at = CHANNELS * (y * width + x);
        return luminance(bgr[at] & 0xFF, bgr[at + 1] & 0xFF, bgr[at + 2] & 0xFF);
    }

    /** The brightness of each pixel, {@code width} bytes a row. */
    public byte[] luminance() {
        return luminance(0, 0, width, height);
    }

    /** The brightness of each pixel of a part, {@code columns} bytes a row. */
    public byte[] luminance(int left, int top, int columns, int rows) {
        byte[] grey = new byte[columns * rows];
        int at = 0;
        for (int y = top; y < top + rows; y++) {
            int from = CHANNELS * (y * width + left);
            for (int p = from; p < from + CHANNELS * columns; p += CHANNELS) {
                grey[at++] = (byte) luminance(bgr[p] & 0xFF, bgr[p + 1] & 0xFF, bgr[p + 2] & 0xFF);
            }
        }
        return grey;
    }

    /**
     * How often each brightness occurs in a part, from black to white.
     *
     * @param step 1 to look at each pixel, 2 for each other one of each other row, and so on
     */
    public int[] luminanceCounts(int left, int top, int columns, int rows, int step) {
        int[] counts = new int[LEVELS];
        for (int y = top; y < top + rows; y += step) {
            int from = CHANNELS * (y * width + left);
            for (int p = from; p < from + CHANNELS * columns; p += CHANNELS * step) {
                counts[luminance(bgr[p] & 0xFF, bgr[p + 1] & 0xFF, bgr[p + 2] & 0xFF)]++;
            }
        }
        return counts;
    }

    /** Says the size only: a frame shows a person. */
    @Override
    public String toString() {
        return "Frame[" + width + " x " + height + "]";
    }

    /** By ITU-R BT.601, to the nearest level. */
    private static int luminance(int blue, int green, int red) {
        return (7471 * blue + 38470 * green + 19595 * red + 32768) >> 16;
    }
}
