package dev.madoguchi.paper;

import dev.madoguchi.photo.cut.CardPhoto;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Card photos of nobody. */
public final class DrawnPhoto {
    private DrawnPhoto() {}

    /** Dark to the last dot, so that its edges can be measured. */
    public static byte[] dark() {
        return of(0x20);
    }

    /** So light that every other ink on it would be seen. */
    static byte[] light() {
        return of(0xE0);
    }

    private static byte[] of(int brightness) {
        BufferedImage picture = new BufferedImage(CardPhoto.WIDTH, CardPhoto.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(brightness);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, 0x010101 * (brightness + random.nextInt(0x18)));
            }
        }
        return CardPhoto.of(picture).jpeg();
    }
}
