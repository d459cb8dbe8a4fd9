package dev.madoguchi.photo.check;

import dev.madoguchi.device.camera.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * <p>A frame is looked at in small: faces that matter fill a good part of it. What is dark is brightened first, so that
 * dark skin shows as much of a face as light skin does; eyes are looked for in a picture that uses all of its range.
 */
public final class HaarFaceFinder implements FaceFinder, AutoCloseable {
    /** The longer side of what is looked at, in pixels. */
    private static final int WORKING_SIDE = 480;
    /** The same for a second look where nobody was found: the cascade's grid falls otherwise on the face. */
    private static final int OTHER_WORKING_SIDE = 400;
    /** A face is at least this part of the shorter side, or it is nobody who sits before the camera. */
    private static final double SMALLEST_FACE = 0.11;

    private static final double SCALE_STEP = 1.1;
    private static final int NEIGHBOURS = 4;

    /** The exponent that brightens what is dark. */
    private static final double GAMMA = 0.5;

    private static final int LEVELS = 256;
    private static final double WHITE = 255;

    /** The face's width when eyes are looked for, in pixels: at first, and where they were not found. */
    private static final int[] EYE_WORKING_WIDTHS = {100, 130};
    // where eyes are in a face box, and how large, in parts of it
    private static final double EYE_BAND_FROM = 0.15;
    private static final double EYE_BAND = 0.55;
    private static final double SMALLEST_EYE = 0.17;
    private static final double LARGEST_EYE = 0.4;
    private static final int EYE_NEIGHBOURS = 3;
    private static final double[] EYE_STEPS = {1.2, 1.1};

    private @Nullable CascadeClassifier faceCascade;
    private @Nullable CascadeClassifier eyeCascade;
    private @Nullable Mat brightening;

    /** Loads OpenCV and the cascades, which takes about a second the first time: call it in the background. */
    public synchronized void load() {
        if (faceCascade == null) {
            faceCascade = Cascades.read("haarcascade_frontalface_alt.xml");
            eyeCascade = Cascades.read("haarcascade_eye.xml");
            brightening = brightening();
        }
    }

    @Override
    public synchronized List<FaceBox> faces(Frame frame) {
        load();
        List<FaceBox> faces = faces(frame, WORKING_SIDE);
        return faces.isEmpty() ? faces(frame, OTHER_WORKING_SIDE) : faces;
    }

    private List<FaceBox> faces(Frame frame, int side) {
        try (Mat small = small(frame, side);
                RectVector found = new RectVector()) {
            detect(small, found);
            return apart(boxes(found, scale(frame, side), 0, 0));
        }
    }

    /** Without those whose middle lies in a larger one: nobody has a second face there, it is chance in hair or collar. */
    private static List<FaceBox> apart(List<FaceBox> boxes) {
        List<FaceBox> apart = new ArrayList<>();
        for (FaceBox box : boxes) {
            if (apart.stream().noneMatch(larger -> larger.holds(box.centreX(), box.centreY()))) {
                apart.add(box);
            }
        }
        return apart;
    }

    /** The bare cascade on a frame that is scaled and brightened already: what the time of a check is compared with. */
    public synchronized BareCascade bareCascade(Frame frame) {
        load();
        return new BareCascade(this, small(frame, WORKING_SIDE));
    }

    /** The cascade with the settings of a check, and nothing else. */
    synchronized void detect(Mat small, RectVector found) {
        int least = (int) (SMALLEST_FACE * Math.min(small.cols(), small.rows()));
        try (Size smallest = new Size(least, least);
                Size largest = new Size()) {
            loaded(faceCascade).detectMultiScale(small, found, SCALE_STEP, NEIGHBOURS, 0, smallest, largest);
        }
    }

    private static double scale(Frame frame, int side) {
        return Math.min(1, (double) side / Math.max(frame.width(), frame.height()));
    }

    private Mat small(Frame frame, int side) {
        Mat small = grey(frame, new FaceBox(0, 0, frame.width(), frame.height()), scale(frame, side));
        opencv_core.LUT(small, Objects.requireNonNull(brightening, "load() comes first"), small);
        return small;
    }

    private static Mat brightening() {
        byte[] levels = new byte[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            levels[level] = (byte) Math.round(WHITE * Math.pow(level / WHITE, GAMMA));
        }
        Mat table = new Mat(1, LEVELS, opencv_core.CV_8UC1);
        table.data().put(levels);
        return table;
    }

    @Override
    public synchronized Optional<Eyes> eyes(Frame frame, FaceBox face) {
        load();
        Optional<Eyes> eyes = Optional.empty();
        for (int pass = 0; pass < EYE_STEPS.length && eyes.isEmpty(); pass++) {
            eyes = eyes(frame, face, EYE_WORKING_WIDTHS[pass], EYE_STEPS[pass]);
        }
        return eyes;
    }

    private Optional<Eyes> eyes(Frame frame, FaceBox face, int width, double step) {
        int top = face.y() + (int) (EYE_BAND_FROM * face.height());
        FaceBox band = new FaceBox(face.x(), top, face.width(), (int) (EYE_BAND * face.height()))
                .within(frame.width(), frame.height());
        double scale = (double) width / face.width();
        int least = (int) (SMALLEST_EYE * width);
        int most = (int) (LARGEST_EYE * width);
        try (Mat grey = grey(frame, band, scale);
                RectVector found = new RectVector();
                Size smallest = new Size(least, least);
                Size largest = new Size(most, most)) {
            opencv_imgproc.equalizeHist(grey, grey);
            loaded(eyeCascade).detectMultiScale(grey, found, step, EYE_NEIGHBOURS, 0, smallest, largest);
            return new EyePair(boxes(found, scale, band.x(), band.y()), face).best();
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
        if (brightening != null) {
            brightening.close();
            brightening = null;
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
        try (Mat grey = Grey.of(frame, part);
                Size size = new Size(width, height)) {
            Mat small = new Mat();
            opencv_imgproc.resize(grey, small, size, 0, 0, opencv_imgproc.INTER_AREA);
            return small;
        }
    }
}
