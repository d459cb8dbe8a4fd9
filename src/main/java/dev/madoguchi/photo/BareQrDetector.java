package dev.madoguchi.photo;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_objdetect.QRCodeDetector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** OpenCV's own QR detector with nothing before and after: the reference of a benchmark. */
public final class BareQrDetector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BareQrDetector.class);

    private final QRCodeDetector detector = new QRCodeDetector();

    /**
     * What the code in the picture says; empty where it reads none.
     *
     * @param luminance brightness 0 to 255, {@code width} bytes a row
     */
    public String read(int width, int height, byte[] luminance) {
        try (BytePointer pixels = new BytePointer(luminance);
                Mat picture = new Mat(height, width, CV_8UC1, pixels);
                BytePointer text = detector.detectAndDecode(picture)) {
            // JavaCPP's word for an empty string
            return text == null ? "" : text.getString();
        } catch (RuntimeException e) {
            // OpenCV fails where the corners that it found lie on one line
            LOG.debug("OpenCV's QR detector failed", e);
            return "";
        }
    }

    @Override
    public void close() {
        detector.close();
    }
}
