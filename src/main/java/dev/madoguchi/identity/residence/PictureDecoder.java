package dev.madoguchi.identity.residence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes one picture of a card in memory, after a look at its size. */
final class PictureDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);

    /** A card at 600 dots an inch is 2,000 by 1,300 pixels. */
    private static final long MOST_PIXELS = 4_000_000;

    private PictureDecoder() {}

    /** Decodes with this reader, and disposes of it. */
    static CardPicture decode(ImageReader reader, byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return new CardPicture.Unreadable();
            }
            BufferedImage image = reader.read(0);
            return image == null ? new CardPicture.Unreadable() : new CardPicture.Shown(image);
        } catch (IOException | RuntimeException | Error e) {
            // Decoders throw whatever comes to them, errors too; their messages are of the format, the class is enough
            // to know.
            LOG.info("A card's picture cannot be decoded: {}", e.getClass().getSimpleName());
            return new CardPicture.Unreadable();
        } finally {
            reader.dispose();
        }
    }
}
