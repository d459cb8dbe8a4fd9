package dev.madoguchi.photo.check;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RectVector;

/** OpenCV's face cascade on one picture, again and again, with nothing before and after: the reference of a benchmark. */
public final class BareCascade implements AutoCloseable {
    private final HaarFaceFinder finder;
    private final Mat picture;

    BareCascade(HaarFaceFinder finder, Mat picture) {
        this.finder = finder;
        this.picture = picture;
    }

    /** How many faces it finds. */
    public int faces() {
        try (RectVector found = new RectVector()) {
            finder.detect(picture, found);
            return (int) found.size();
        }
    }

    @Override
    public void close() {
        picture.close();
    }
}
