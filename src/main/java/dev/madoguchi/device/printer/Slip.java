package dev.madoguchi.device.printer;

import java.awt.image.BufferedImage;

/** One piece of paper that came out of a simulated printer, with the bytes that made it. */
public final class Slip {
    private final byte[] bytes;
    private final BufferedImage image;
    private final boolean cut;

    Slip(byte[] bytes, BufferedImage image, boolean cut) {
        this.bytes = bytes.clone();
        this.image = image;
        this.cut = cut;
    }

    /** The bytes worked off for this slip, its cut included. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What is on the paper, one pixel a dot, black and white. */
    public BufferedImage image() {
        return image;
    }

    /** Whether it was cut off; false where the paper ran out in the middle. */
    public boolean cut() {
        return cut;
    }
}
