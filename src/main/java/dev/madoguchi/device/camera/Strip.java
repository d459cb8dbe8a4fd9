package dev.madoguchi.device.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Where the pictures of a {@link SitterFilm} come from.
 *
 * @param perSecond how many pictures a second are shown
 * @param pictures makes each of them
 */
record Strip(int perSecond, Pictures pictures) {
    private static final int DRAWN_PER_SECOND = 15;
    private static final int SMOOTH_PER_SECOND = 30;
    private static final float QUALITY = 0.92f;

    /** The sitter as they are at each moment, drawn when it is shown; fifteen a second leave time for other work. */
    static Strip drawn(Sitter sitter) {
        return new Strip(DRAWN_PER_SECOND, (number, since) -> encode(sitter.draw(since)));
    }

    /**
     * Some seconds of the sitter as they are now, drawn beforehand and shown thirty a second in a loop: as much work as sending
     * bytes is, so that what is measured is who watches.
     */
    static Strip loop(Sitter sitter, int seconds) {
        List<byte[]> pictures = new ArrayList<>();
        for (int at = 0; at < seconds * SMOOTH_PER_SECOND; at++) {
            pictures.add(encode(sitter.draw(Duration.ofSeconds(at).dividedBy(SMOOTH_PER_SECOND))));
        }
        return new Strip(SMOOTH_PER_SECOND, (number, since) -> pictures.get((int) (number % pictures.size())));
    }

    Duration between() {
        return Duration.ofSeconds(1).dividedBy(perSecond);
    }

    /** Makes one picture after the other, as JPEG. */
    @FunctionalInterface
    interface Pictures {
        byte[] jpeg(long number, Duration since);
    }

    private static byte[] encode(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(1 << 17);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a JPEG into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
