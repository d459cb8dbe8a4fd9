package dev.madoguchi.photo.cut;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes the card photo's JPEG: 600 dpi in the JFIF header, no EXIF, in memory only.
 *
 * <p>Its quality is searched for, so that the file has a size that is accepted: the usual one where that fits, otherwise the
 * one nearest to it that does. A picture of so little detail that even the best quality makes too small a file gets comment
 * segments of blanks behind its JFIF header, which every decoder skips (ITU-T T.81, B.2.4.5); its pixels stay what they are.
 */
final class CardJpeg {
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";
    private static final String DPI = "600";
    /** Qualities are in hundredths. */
    private static final int USUAL = 95;

    private static final int BEST = 100;
    private static final int WORST = 1;

    private static final byte COMMENT = (byte) 0xFE;
    /** A segment's length of two bytes counts itself, but not its marker. */
    private static final int LONGEST_SEGMENT = 0xFFFF;

    private CardJpeg() {}

    /** The file of a size that the card's makers accept. */
    static byte[] write(BufferedImage picture) {
        return write(picture, CardPhoto.MIN_BYTES, CardPhoto.MAX_BYTES);
    }

    /**
     * The file of {@code least} to {@code most} bytes.
     *
     * @throws IllegalArgumentException where even the worst quality is too large
     */
    static byte[] write(BufferedImage picture, int least, int most) {
        byte[] usual = write(picture, USUAL / 100f);
        if (usual.length > most) {
            return largestWithin(picture, most);
        }
        return usual.length < least ? smallestFrom(picture, least) : usual;
    }

    /** The best quality under the usual one that fits: between two, the better is tried as long as it does. */
    private static byte[] largestWithin(BufferedImage picture, int most) {
        byte[] fits = write(picture, WORST / 100f);
        if (fits.length > most) {
            throw new IllegalArgumentException("a picture that fits no accepted file size");
        }
        int good = WORST;
        int bad = USUAL;
        while (bad - good > 1) {
            int middle = (good + bad) / 2;
            byte[] jpeg = write(picture, middle / 100f);
            if (jpeg.length > most) {
                bad = middle;
            } else {
                good = middle;
                fits = jpeg;
            }
        }
        return fits;
    }

    /** The first quality over the usual one that is large enough, or the best with blanks. */
    private static byte[] smallestFrom(BufferedImage picture, int least) {
        byte[] best = write(picture, BEST / 100f);
        if (best.length < least) {
            return padded(best, least);
        }
        byte[] fits = best;
        int bad = USUAL;
        int good = BEST;
        while (good - bad > 1) {
            int middle = (good + bad) / 2;
            byte[] jpeg = write(picture, middle / 100f);
            if (jpeg.length < least) {
                bad = middle;
            } else {
                good = middle;
                fits = jpeg;
            }
        }
        return fits;
    }

    /** Blanks behind the JFIF segment, which must stay the first. */
    private static byte[] padded(byte[] jpeg, int least) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        int behindJfif = 2 + 2 + (in.getShort(4) & 0xFFFF);
        var out = new ByteArrayOutputStream(least + LONGEST_SEGMENT);
        out.write(jpeg, 0, behindJfif);
        for (int missing = least - jpeg.length; missing > 0; missing -= LONGEST_SEGMENT + 2) {
            int length = Math.max(2, Math.min(missing - 2, LONGEST_SEGMENT));
            byte[] segment = new byte[2 + length];
            Arrays.fill(segment, (byte) ' ');
            ByteBuffer.wrap(segment).put((byte) 0xFF).put(COMMENT).putShort((short) length);
            out.writeBytes(segment);
        }
        out.write(jpeg, behindJfif, jpeg.length - behindJfif);
        return out.toByteArray();
    }

    private static byte[] write(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, density(writer, picture, settings)), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a JPEG into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata density(ImageWriter writer, BufferedImage picture, ImageWriteParam settings)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), settings);
        var header = new IIOMetadataNode("app0JFIF");
        header.setAttribute("majorVersion", "1");
        header.setAttribute("minorVersion", "2");
        header.setAttribute("resUnits", "1");
        header.setAttribute("Xdensity", DPI);
        header.setAttribute("Ydensity", DPI);
        header.setAttribute("thumbWidth", "0");
        header.setAttribute("thumbHeight", "0");
        var variety = new IIOMetadataNode("JPEGvariety");
        variety.appendChild(header);
        var root = new IIOMetadataNode(FORMAT);
        root.appendChild(variety);
        root.appendChild(new IIOMetadataNode("markerSequence"));
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }
}
