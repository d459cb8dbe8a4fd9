package dev.madoguchi.device.card;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** The pictures on virtual residence cards: drawn words as TIFF (ITU-T T.6), and a drawn person as JPEG 2000. */
final class VirtualResidencePictures {
    private static final String PHOTO = "residence-photo.jp2";
    private static final int MARGIN = 12;

    private VirtualResidencePictures() {}

    /** The photo of a drawn person. */
    static byte[] photo() {
        try (InputStream in = VirtualResidencePictures.class.getResourceAsStream(PHOTO)) {
            return existing(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(PHOTO + " cannot be read", e);
        }
    }

    /** Lines of words, black on white. */
    static byte[] words(int width, int height, List<String> lines) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        int line = height / lines.size();
        for (int i = 0; i < lines.size(); i++) {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, line * 6 / 10);
            int wide = pen.getFontMetrics(font).stringWidth(lines.get(i));
            pen.setFont(font.deriveFont(font.getSize2D() * Math.min(1f, (width - 2f * MARGIN) / Math.max(1, wide))));
            pen.drawString(lines.get(i), MARGIN, i * line + line * 7 / 10);
        }
        pen.dispose();
        return tiff(image);
    }

    private static byte[] tiff(BufferedImage image) {
        ImageWriter writer = writer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType("CCITT T.6");
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be written to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Java's own; a library on the class path may bring another. */
    private static ImageWriter writer() {
        var writers = ImageIO.getImageWritersByFormatName("tiff");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getModule().equals(ImageIO.class.getModule())) {
                return writer;
            }
            writer.dispose();
        }
        throw new IllegalStateException("this Java has no TIFF writer");
    }

    private static InputStream existing(@Nullable InputStream in) {
        if (in == null) {
            throw new IllegalStateException(PHOTO + " is missing");
        }
        return in;
    }
}
