package dev.madoguchi.photo.check;

import dev.madoguchi.device.camera.Frame;
import java.nio.ByteBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * The brightness of a frame as OpenCV tells it, which is {@link Frame#luminance()} to within a level: it counts blue and red in
 * 32,768ths, so that one colour in 700 is rounded otherwise.
 */
final class Grey {
    /** So many rows at a time lie in OpenCV's memory with their colours. */
    private static final int ROWS = 64;

    private Grey() {}

    /** A part that is inside the frame, 8 bits a pixel; to be closed. */
    static Mat of(Frame frame, FaceBox part) {
        Mat grey = new Mat(part.height(), part.width(), opencv_core.CV_8UC1);
        try (Mat strip = new Mat(ROWS, frame.width(), opencv_core.CV_8UC3)) {
            ByteBuffer bytes = strip.createBuffer();
            for (int row = 0; row < part.height(); row += ROWS) {
                int rows = Math.min(ROWS, part.height() - row);
                frame.writeBgr(part.y() + row, rows, bytes.clear());
                try (Rect columns = new Rect(part.x(), 0, part.width(), rows);
                        Mat colours = new Mat(strip, columns);
                        Mat to = grey.rowRange(row, row + rows)) {
                    opencv_imgproc.cvtColor(colours, to, opencv_imgproc.COLOR_BGR2GRAY);
                }
            }
        }
        return grey;
    }
}
