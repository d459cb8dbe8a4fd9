package dev.madoguchi.device.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Frames of given pixels, and the pixels of frames: blue, green and red, {@code 3 * width} bytes a row. */
public final class Frames {
    private Frames() {}

    /** A frame of these pixels. */
    public static Frame ofBgr(int width, int height, byte[] bgr) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(bgr, 0, pixels(picture), 0, pixels(picture).length);
        return Frame.of(picture);
    }

    /** The pixels of a frame. */
    public static byte[] bgr(Frame frame) {
        return pixels(frame.image());
    }

    private static byte[] pixels(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }
}
