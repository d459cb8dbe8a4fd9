package dev.madoguchi.photo.check;

import dev.madoguchi.device.camera.Frame;

/** The pixels of one frame, as they are measured. */
final class Pixels {
    static final int CHANNELS = 3;

    private final Frame frame;
    private final int width;
    private final int height;

    Pixels(Frame frame) {
        this.frame = frame;
        this.width = frame.width();
        this.height = frame.height();
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
        return frame.luminance(x, y);
    }

    /** The brightness of each pixel of a part that is inside, in packed rows. */
    byte[] luminance(FaceBox part) {
        return frame.luminance(part.x(), part.y(), part.width(), part.height());
    }

    /** How often each brightness occurs in a part that is inside, looked at each so many pixels. */
    int[] luminanceCounts(FaceBox part, int step) {
        return frame.luminanceCounts(part.x(), part.y(), part.width(), part.height(), step);
    }
}
