package dev.madoguchi.photo.cut;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The photo as the card's makers take it: 35 x 45 mm at 600 dpi, a JPEG in RGB of 20,480 to 7,000,000 bytes with the
 * density in its JFIF header and nothing in it about where and when it was taken (domain-facts 5.1).
 */
public final class CardPhoto {
    /** 35 mm at 600 dpi. */
    public static final int WIDTH = 827;
    /** 45 mm at 600 dpi. */
    public static final int HEIGHT = 1063;

    /** The fewest bytes that are accepted (domain-facts 5.1). */
    public static final int MIN_BYTES = 20_480;
    /** The most bytes that are accepted. */
    public static final int MAX_BYTES = 7_000_000;

    private final byte[] jpeg;

    private CardPhoto(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /**
     * The photo of a picture that is already cut and scaled.
     *
     * @throws IllegalArgumentException where the picture has another size than {@link #WIDTH} x {@link #HEIGHT}
     */
    public static CardPhoto of(BufferedImage picture) {
        if (picture.getWidth() != WIDTH || picture.getHeight() != HEIGHT) {
            throw new IllegalArgumentException(
                    "a photo of %d x %d pixels".formatted(picture.getWidth(), picture.getHeight()));
        }
        return new CardPhoto(CardJpeg.write(picture));
    }

    /**
     * A photo that was made before, from its bytes, which are copied.
     *
     * @throws IllegalArgumentException where they are no such photo
     */
    public static CardPhoto ofJpeg(byte[] jpeg) {
        var photo = new CardPhoto(jpeg.clone());
        BufferedImage picture = photo.image();
        if (picture.getWidth() != WIDTH || picture.getHeight() != HEIGHT) {
            throw new IllegalArgumentException("a JPEG of another size");
        }
        return photo;
    }

    /** A copy of the file's bytes. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** The picture, decoded. */
    public BufferedImage image() {
        try {
            // Given a plain stream, ImageIO would write the photo into a temporary file.
            BufferedImage picture = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
            if (picture == null) {
                throw new IllegalArgumentException("not a picture");
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException("not a JPEG", e);
        }
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "CardPhoto";
    }
}
