package dev.madoguchi.photo;

import dev.madoguchi.device.camera.Frame;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads a photo that was taken elsewhere: a JPEG or a PNG, turned the way its camera was held. */
public final class StillPicture {
    private static final long MOST_BYTES = 50_000_000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 12_000;

    private StillPicture() {}

    /**
     * The picture of a file. Its header is looked at first: nothing is decoded that is too large or of another kind.
     *
     * @throws StillException where it is no such picture, with the reason
     */
    public static Frame read(Path file) throws StillException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new StillException(StillFault.TOO_LARGE, file + " is larger than a photo");
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StillException(StillFault.UNREADABLE, file + " cannot be read", e);
        }
    }

    /**
     * The picture in these bytes.
     *
     * @throws StillException where there is none, with the reason
     */
    public static Frame read(byte[] bytes) throws StillException {
        StillHeader header = StillHeader.of(bytes);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(header.format());
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                checkSize(reader.getWidth(0), reader.getHeight(0));
                var damage = new Damage();
                reader.addIIOReadWarningListener(damage);
                BufferedImage picture = reader.read(0);
                if (damage.found) {
                    throw new StillException(StillFault.DAMAGED, "the picture ends too early or is damaged");
                }
                return Frame.of(upright(picture, header.orientation()));
            } finally {
                reader.dispose();
            }
        } catch (IIOException | RuntimeException e) {
            throw new StillException(StillFault.DAMAGED, "the picture is damaged", e);
        } catch (IOException e) {
            throw new StillException(StillFault.DAMAGED, "the picture ends too early", e);
        }
    }

    private static void checkSize(int width, int height) throws StillException {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new StillException(StillFault.TOO_LARGE, "%d x %d pixels are too many".formatted(width, height));
        }
    }

    /** Undoes how the camera was held, by the eight values of EXIF's Orientation (CIPA DC-008, tag 0x0112). */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean onItsSide = orientation >= 5;
        var upright =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
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
