package dev.madoguchi.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes the card photo's JPEG: 600 dpi in the JFIF header, no EXIF, in memory only, of a size that is accepted. */
final class CardJpeg {
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";
    private static final String DPI = "600";
    /** The first is tried first; a lower one where the file is too large, {@link #BEST} where it is too small. */
    private static final float[] QUALITIES = {0.95f, 0.85f, 0.7f, 0.5f};

    private static final float BEST = 1f;

    private CardJpeg() {}

    static byte[] write(BufferedImage picture) {
        for (float quality : QUALITIES) {
            byte[] jpeg = write(picture, quality);
            if (jpeg.length < CardPhoto.MIN_BYTES) {
                jpeg = write(picture, BEST);
            }
            if (jpeg.length >= CardPhoto.MIN_BYTES && jpeg.length <= CardPhoto.MAX_BYTES) {
                return jpeg;
            }
        }
        throw new IllegalArgumentException("a picture that fits no accepted file size, such as an empty one");
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
