package dev.madoguchi.form;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.form.FormCode.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the application id from a picture in a file, for fault finding.
 *
 * <p>The file is read where it stands: no copy, no cache on the disk.
 */
public final class QrFile {
    private static final Logger LOG = LoggerFactory.getLogger(QrFile.class);
    private static final Duration STILL_TIME = Duration.ofSeconds(5);
    private static final long MOST_PIXELS = 100_000_000;
    /** Above this every second row and column is left out: a code that needs them would not be held up by hand. */
    private static final long FINE_PIXELS = 25_000_000;

    private final ApplicationIdParser parser;

    public QrFile(ApplicationIdParser parser) {
        this.parser = parser;
    }

    /** What the picture's codes are. A file that is no picture is refused with a reason like any other. */
    public Reading read(Path file) {
        long start = System.nanoTime();
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            return refused(Reason.NO_FILE, start);
        }
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in, start) : refused(Reason.NO_PICTURE, start);
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK meet damaged files with all kinds of unchecked exceptions.
            LOG.info("{} is not a picture that can be read", file.getFileName(), e);
            return refused(Reason.NO_PICTURE, start);
        } catch (OutOfMemoryError e) {
            // A damaged picture may claim any size for one of its parts, and the decoders believe it.
            LOG.info("{} claims more than this computer's memory", file.getFileName(), e);
            return refused(Reason.PICTURE_TOO_LARGE, start);
        }
    }

    private Reading read(ImageReader pictures, FileImageInputStream in, long start) throws IOException {
        try {
            pictures.setInput(in, true, true);
            long pixels = (long) pictures.getWidth(0) * pictures.getHeight(0);
            if (pixels > MOST_PIXELS) {
                return refused(Reason.PICTURE_TOO_LARGE, start);
            }
            ImageReadParam how = pictures.getDefaultReadParam();
            if (pixels > FINE_PIXELS) {
                how.setSourceSubsampling(2, 2, 0, 0);
            }
            return read(pictures.read(0, how), start);
        } finally {
            pictures.dispose();
        }
    }

    private Reading read(BufferedImage picture, long start) {
        Frame frame = Frame.of(picture);
        // a reader of its own: the answer must not depend on the files before
        List<String> texts = new QrReader(STILL_TIME).read(frame.width(), frame.height(), frame.luminance());
        return new Reading(FormCodes.together(texts, parser), texts, since(start));
    }

    private static Reading refused(Reason reason, long start) {
        return new Reading(new FormCode.Refused(reason), List.of(), since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * What was found in one file.
     *
     * @param texts what all its codes say, whatever codes they are
     * @param took from opening the file to the answer
     */
    public record Reading(FormCode code, List<String> texts, Duration took) {
        public Reading {
            texts = List.copyOf(texts);
        }

        /** Says the outcome only: the texts may hold an application id. */
        @Override
        public String toString() {
            return "Reading[" + code + "]";
        }
    }
}
