package dev.madoguchi.photo.still;

import dev.madoguchi.device.camera.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a photo that was taken elsewhere: a JPEG or a PNG of up to 100 megapixels, turned the way its camera was held, its
 * colour profile honoured.
 *
 * <p>Its header is looked at first: nothing is decoded that is too large or of another kind. A file is decoded from where
 * it lies, and nothing of it goes to the disk. Decoding takes up to {@value #BYTES_A_PIXEL} bytes of memory a pixel.
 */
public final class StillPicture {
    private static final long MOST_BYTES = 500_000_000;
    private static final int BYTES_A_PIXEL = 12;

    private StillPicture() {}

    /**
     * The picture of a file.
     *
     * @throws StillException where it is no such picture, with the reason
     */
    public static Frame read(Path file) throws StillException {
        return still(file).frame();
    }

    /**
     * The picture in these bytes.
     *
     * @throws StillException where there is none, with the reason
     */
    public static Frame read(byte[] bytes) throws StillException {
        return still(bytes).frame();
    }

    /**
     * The picture of a file, and what colours the file held.
     *
     * @throws StillException where it is no such picture, with the reason
     */
    public static Still still(Path file) throws StillException {
        if (!Files.isRegularFile(file)) {
            // A pipe would keep its reader waiting for ever.
            throw new StillException(StillFault.UNREADABLE, "there is no such file");
        }
        StillHeader header;
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                throw new StillException(StillFault.TOO_LARGE, "the file is larger than a photo");
            }
            header = StillHeader.of(in);
        } catch (IOException e) {
            throw new StillException(StillFault.UNREADABLE, "the file cannot be read", e);
        }
        return decoded(header, () -> new FileImageInputStream(file.toFile()));
    }

    /**
     * The picture in these bytes, and what colours they held.
     *
     * @throws StillException where there is none, with the reason
     */
    public static Still still(byte[] bytes) throws StillException {
        StillHeader header;
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            header = StillHeader.of(in);
        } catch (IOException e) {
            throw new StillException(StillFault.DAMAGED, "the picture ends too early", e);
        }
        return decoded(header, () -> new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
    }

    private static Still decoded(StillHeader header, Source source) throws StillException {
        if (header.size().pixels() * BYTES_A_PIXEL > Runtime.getRuntime().maxMemory()) {
            throw new StillException(StillFault.NO_MEMORY, header.size().pixels() + " pixels do not fit in memory");
        }
        try (ImageInputStream in = source.open()) {
            BufferedImage picture = StillPixels.inSrgb(decoded(header, in), header.profile());
            return new Still(Frame.of(StillPixels.upright(picture, header.orientation())), header.colours());
        } catch (IOException | RuntimeException e) {
            throw new StillException(StillFault.DAMAGED, "the picture is damaged or ends too early", e);
        }
    }

    private static BufferedImage decoded(StillHeader header, ImageInputStream in) throws StillException, IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(header.format()).next();
        try {
            reader.setInput(in, true, true);
            var damage = new Damage();
            reader.addIIOReadWarningListener(damage);
            BufferedImage picture = reader.read(0);
            if (damage.found) {
                throw new StillException(StillFault.DAMAGED, "the picture ends too early or is damaged");
            }
            return picture;
        } finally {
            reader.dispose();
        }
    }

    /** Where the decoder reads from. */
    private interface Source {
        ImageInputStream open() throws IOException;
    }

    /** Hears what the decoder puts up with: a JPEG that ends too early is filled up with grey, and it only warns. */
    private static final class Damage implements IIOReadWarningListener {
        private boolean found;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String words = warning.toLowerCase(Locale.ROOT);
            found |= words.contains("premature") || words.contains("truncated") || words.contains("bad huffman");
        }
    }
}
