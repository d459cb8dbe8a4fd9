package dev.madoguchi.photo.cut;

import dev.madoguchi.device.camera.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Cuts a part out of a frame and brings it to the card's size: turned by the angle of the crop where it has one, scaled by
 * the mean of what is smaller or cubically where it grows, and nothing else.
 */
public final class PhotoCutter {
    private static final float HALF_PIXEL = 0.5f;

    private PhotoCutter() {}

    /** The photo of a part of a frame. */
    public static CardPhoto cut(Frame frame, CropBox crop) {
        return CardPhoto.of(picture(frame, crop));
    }

    /** The photo's pixels, of type {@link BufferedImage#TYPE_3BYTE_BGR}. */
    public static BufferedImage picture(Frame frame, CropBox crop) {
        return crop.angle() == 0 ? upright(frame, crop) : turned(frame, crop);
    }

    private static BufferedImage upright(Frame frame, CropBox crop) {
        try (Mat rows = rows(frame, crop.y(), crop.height());
                Rect part = new Rect(crop.x(), 0, crop.width(), crop.height());
                Mat cut = new Mat(rows, part)) {
            return scaled(cut);
        }
    }

    /** Turns at the frame's own scale about the middle of the crop, so that it is scaled as any other crop is. */
    private static BufferedImage turned(Frame frame, CropBox crop) {
        try (Mat whole = rows(frame, 0, frame.height());
                Point2f middle = new Point2f((float) crop.middleX() - HALF_PIXEL, (float) crop.middleY() - HALF_PIXEL);
                Mat turn = opencv_imgproc.getRotationMatrix2D(middle, crop.angle(), 1);
                DoubleIndexer numbers = turn.createIndexer();
                Size size = new Size(crop.width(), crop.height());
                Scalar none = new Scalar();
                Mat cut = new Mat()) {
            numbers.put(0, 2, numbers.get(0, 2) - crop.x());
            numbers.put(1, 2, numbers.get(1, 2) - crop.y());
            int cubic = opencv_imgproc.INTER_CUBIC;
            opencv_imgproc.warpAffine(whole, cut, turn, size, cubic, opencv_core.BORDER_REPLICATE, none);
            return scaled(cut);
        }
    }

    private static Mat rows(Frame frame, int from, int count) {
        Mat rows = new Mat(count, frame.width(), opencv_core.CV_8UC3);
        frame.writeBgr(from, count, rows.createBuffer());
        return rows;
    }

    private static BufferedImage scaled(Mat cut) {
        int scaling = cut.rows() > CardPhoto.HEIGHT ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_CUBIC;
        try (Mat scaled = new Mat();
                Size size = new Size(CardPhoto.WIDTH, CardPhoto.HEIGHT)) {
            opencv_imgproc.resize(cut, scaled, size, 0, 0, scaling);
            var picture = new BufferedImage(CardPhoto.WIDTH, CardPhoto.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
            scaled.data().get(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
            return picture;
        }
    }
}
