package dev.madoguchi.photo;

import dev.madoguchi.device.camera.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds faces with OpenCV's classical cascades: nothing learned at run time, nothing kept of anybody.
 *
 * <p>A frame is looked at in small: faces that matter fill a good part of it.
 */
public final class HaarFaceFinder implements FaceFinder, AutoCloseable {
    /** The longer side of what is looked at, in pixels. */
    private static final int WORKING_SIDE = 480;
    /** A face is at least this part of the shorter side, or it is nobody who sits before the camera. */
    private static final double SMALLEST_FACE = 0.11;

    private static final double SCALE_STEP = 1.1;
    private static final int NEIGHBOURS = 4;

    /** The face's width when eyes are looked for, in pixels. */
    private static final int EYE_WORKING_WIDTH = 180;
    // where eyes are in a face box, and how large, in parts of it
    private static final double EYE_BAND_FROM = 0.12;
    private static final double EYE_BAND = 0.5;
    private static final double SMALLEST_EYE = 0.14;
    private static final double LARGEST_EYE = 0.42;
    private static final int EYE_NEIGHBOURS = 3;

    private @Nullable CascadeClassifier faceCascade;
    private @Nullable CascadeClassifier eyeCascade;

    /** Loads OpenCV and the cascades, which takes about a second the first time: call it in the background. */
    public synchronized void load() {
        if (faceCascade == null) {
            faceCascade = Cascades.read("haarcascade_frontalface_alt.xml");
            eyeCascade = Cascades.read("haarcascade_eye.xml");
        }
    }

    @Override
    public synchronized List<FaceBox> faces(Frame frame) {
        load();
        double scale = Math.min(1, (double) WORKING_SIDE / Math.max(frame.width(), frame.height()));
        int least = (int) (SMALLEST_FACE * scale * Math.min(frame.width(), frame.height()));
        try (Mat grey = grey(frame, new FaceBox(0, 0, frame.width(), frame.height()), scale);
                RectVector found = new RectVector();
                Size smallest = new Size(least, least);
                Size largest = new Size()) {
            loaded(faceCascade).detectMultiScale(grey, found, SCALE_STEP, NEIGHBOURS, 0, smallest, largest);
            return boxes(found, scale, 0, 0);
        }
    }

    /**
     * The bare cascade on the whole frame at full size with OpenCV's own settings: what the time of a check is compared
     * with.
     *
     * @return how many faces it found
     */
    public synchronized int cascadeOnWholeFrame(Frame frame) {
        load();
        try (Mat grey = grey(frame, new FaceBox(0, 0, frame.width(), frame.height()), 1);
                RectVector found = new RectVector()) {
            loaded(faceCascade).detectMultiScale(grey, found);
            return (int) found.size();
        }
    }

    @Override
    public synchronized Optional<Eyes> eyes(Frame frame, FaceBox face) {
        load();
        FaceBox band = new FaceBox(face.x(), face.y() + (int) (EYE_BAND_FROM * face.height()), face.width(), (int)
                        (EYE_BAND * face.height()))
                .within(frame.width(), frame.height());
        double scale = (double) EYE_WORKING_WIDTH / face.width();
        int least = (int) (SMALLEST_EYE * EYE_WORKING_WIDTH);
        int most = (int) (LARGEST_EYE * EYE_WORKING_WIDTH);
        try (Mat grey = grey(frame, band, scale);
                RectVector found = new RectVector();
                Size smallest = new Size(least, least);
                Size largest = new Size(most, most)) {
            loaded(eyeCascade).detectMultiScale(grey, found, SCALE_STEP, EYE_NEIGHBOURS, 0, smallest, largest);
            return new EyePair(boxes(found, scale, band.x(), band.y()), face)
                    .best()
                    .map(eyes -> Pupils.refine(frame, eyes));
        }
    }

    @Override
    public synchronized void close() {
        if (faceCascade != null) {
            faceCascade.close();
            faceCascade = null;
        }
        if (eyeCascade != null) {
            eyeCascade.close();
            eyeCascade = null;
        }
    }

    private static CascadeClassifier loaded(@Nullable CascadeClassifier cascade) {
        return Objects.requireNonNull(cascade, "load() comes first");
    }

    private static List<FaceBox> boxes(RectVector found, double scale, int left, int top) {
        List<FaceBox> boxes = new ArrayList<>();
        for (long i = 0; i < found.size(); i++) {
            Rect box = found.get(i);
            boxes.add(new FaceBox(
                    left + (int) Math.round(box.x() / scale),
                    top + (int) Math.round(box.y() / scale),
                    (int) Math.round(box.width() / scale),
                    (int) Math.round(box.height() / scale)));
        }
        boxes.sort(Comparator.comparingInt(FaceBox::width).reversed());
        return boxes;
    }

    private static Mat grey(Frame frame, FaceBox part, double scale) {
        int width = Math.max(1, (int) Math.round(part.width() * scale));
        int height = Math.max(1, (int) Math.round(part.height() * scale));
        try (BytePointer bytes = new BytePointer(frame.luminance());
                Mat whole = new Mat(frame.height(), frame.width(), opencv_core.CV_8UC1, bytes);
                Rect rect = new Rect(part.x(), part.y(), part.width(), part.height());
                Mat cut = new Mat(whole, rect);
                Size size = new Size(width, height)) {
            Mat small = new Mat();
            opencv_imgproc.resize(cut, small, size, 0, 0, opencv_imgproc.INTER_AREA);
            return small;
        }
    }
}
