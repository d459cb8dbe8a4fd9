package dev.madoguchi.photo.check;

import dev.madoguchi.device.camera.Frame;

/** The pixels of one frame, unpacked once for everything that is measured on it. */
final class Pixels {
    static final int CHANNELS = 3;

    private final Frame frame;
    private final int width;
    private final int height;
    private final byte[] luminance;

    Pixels(Frame frame) {
        this.frame = frame;
        this.width = frame.width();
        this.height = frame.height();
        this.luminance = frame.luminance();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    /** 0 to 255, of channel 0 (blue), 1 (green) or 2 (red). */
    int level(int x, int y, int channel) {
        return frame.level(x, y, channel);
    }

    /** 0 to 255. */
    int luminance(int x, int y) {
        return luminance[y * width + x] & 0xFF;
    }
}
