package dev.madoguchi.photo;

import dev.madoguchi.device.camera.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Cuts a part out of a frame and scales it to the card's size: the mean of what is smaller, cubic where it grows. */
final class PhotoCutter {
    private PhotoCutter() {}

    static CardPhoto cut(Frame frame, CropBox crop) {
        int scaling = crop.height() > CardPhoto.HEIGHT ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_CUBIC;
        try (BytePointer bytes = new BytePointer(frame.bgr());
                Mat whole = new Mat(frame.height(), frame.width(), opencv_core.CV_8UC3, bytes);
                Rect part = new Rect(crop.x(), crop.y(), crop.width(), crop.height());
                Mat cut = new Mat(whole, part);
                Mat scaled = new Mat();
                Size size = new Size(CardPhoto.WIDTH, CardPhoto.HEIGHT)) {
            opencv_imgproc.resize(cut, scaled, size, 0, 0, scaling);
            var picture = new BufferedImage(CardPhoto.WIDTH, CardPhoto.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
            scaled.data().get(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
            return CardPhoto.of(picture);
        }
    }
}
