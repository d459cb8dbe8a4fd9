package dev.madoguchi.photo.check;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.FileNode;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** The cascades that come with OpenCV, read out of its own jar in memory: no copy is left on the disk. */
final class Cascades {
    /** The same bytes for every platform; the jar for Windows brings none, so that they are taken from the one for Linux everywhere. */
    private static final String FOLDER = "/org/bytedeco/opencv/linux-x86_64/share/opencv4/haarcascades/";

    private Cascades() {}

    static CascadeClassifier read(String file) {
        Loader.load(opencv_core.class);
        try (FileStorage storage = new FileStorage(text(file), FileStorage.READ | FileStorage.MEMORY);
                FileNode root = storage.getFirstTopLevelNode()) {
            var cascade = new CascadeClassifier();
            if (!cascade.read(root)) {
                cascade.close();
                throw new IllegalStateException("OpenCV does not understand its own " + file);
            }
            return cascade;
        }
    }

    private static String text(String file) {
        String path = FOLDER + file;
        try (InputStream in = Cascades.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
