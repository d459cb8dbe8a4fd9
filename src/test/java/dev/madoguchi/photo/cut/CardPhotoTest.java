package dev.madoguchi.photo.cut;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CardPhotoTest {
    private static final CropBox CROP = new CropBox(405, 40, 470, 604);

    @Test
    void keepsTheRulesOfTheFile() {
        byte[] jpeg = PhotoCutter.cut(Frame.of(Sitter.person(4).draw(Duration.ZERO)), CROP)
                .jpeg();

        assertTrue(jpeg.length >= 20_480 && jpeg.length <= 7_000_000, jpeg.length + " bytes");
        assertEquals(List.of(0xE0, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xC4, 0xC4), markers(jpeg));
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        assertEquals(0xFFD8, bytes.getShort(0) & 0xFFFF);
        assertEquals(0x4A464946, bytes.getInt(6), "JFIF");
        assertEquals(1, bytes.get(13), "dots an inch");
        assertEquals(600, bytes.getShort(14));
        assertEquals(600, bytes.getShort(16));
        int frame = segment(jpeg, 0xC0);
        assertEquals(1063, bytes.getShort(frame + 5));
        assertEquals(827, bytes.getShort(frame + 7));
        assertEquals(3, bytes.get(frame + 9), "channels");
        assertEquals(0xFFD9, bytes.getShort(jpeg.length - 2) & 0xFFFF);
    }

    @Test
    void fitsPicturesOfLittleAndOfMuchDetailIntoTheAllowedSize() {
        var plain = new BufferedImage(CardPhoto.WIDTH, CardPhoto.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage noisy = noise(new Random(11));
        for (int y = 0; y < CardPhoto.HEIGHT; y++) {
            for (int x = 0; x < CardPhoto.WIDTH; x++) {
                plain.setRGB(x, y, 0x010101 * ((x + y) / 8 % 200 + 20));
            }
        }

        for (BufferedImage picture : List.of(plain, noisy)) {
            int bytes = CardPhoto.of(picture).jpeg().length;
            assertTrue(bytes >= 20_480 && bytes <= 7_000_000, bytes + " bytes");
        }
    }

    @Test
    void padsAPictureOfTooLittleDetailWithoutTouchingItsPixels() {
        var empty = new BufferedImage(CardPhoto.WIDTH, CardPhoto.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);

        CardPhoto photo = CardPhoto.of(empty);

        assertEquals(20_480, photo.jpeg().length);
        assertEquals(List.of(0xE0, 0xFE), markers(photo.jpeg()).subList(0, 2));
        assertArrayEquals(pixels(empty), pixels(CardPhoto.ofJpeg(photo.jpeg()).image()));
    }

    @Test
    void padsByAnyNumberOfBytes() {
        var empty = new BufferedImage(CardPhoto.WIDTH, CardPhoto.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        int bare = CardJpeg.write(empty, 0, 7_000_000).length;

        for (int more : new int[] {1, 2, 3, 4, 5, 65_536, 65_537, 65_538, 65_539, 65_540, 65_541, 200_000}) {
            byte[] padded = CardJpeg.write(empty, bare + more, 7_000_000);

            assertTrue(padded.length >= bare + more && padded.length < bare + more + 4, padded.length + " bytes");
            assertEquals(CardPhoto.WIDTH, CardPhoto.ofJpeg(padded).image().getWidth());
        }
    }

    @Test
    void searchesForTheQualityThatFits() {
        BufferedImage noisy = noise(new Random(11));
        int usual = CardJpeg.write(noisy, 0, 7_000_000).length;

        for (int share = 20; share < 100; share += 20) {
            int most = usual * share / 100;
            int small = CardJpeg.write(noisy, 0, most).length;
            assertTrue(small <= most && small > most * 0.8, small + " bytes of at most " + most);
        }
        int large = CardJpeg.write(noisy, usual + 1, 7_000_000).length;
        assertTrue(large > usual && large < usual * 1.3, large + " bytes of at least " + usual);
        assertThrows(IllegalArgumentException.class, () -> CardJpeg.write(noisy, 0, 1000));
    }

    @Test
    void refusesAnotherSize() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CardPhoto.of(new BufferedImage(413, 531, BufferedImage.TYPE_3BYTE_BGR)));
    }

    @Test
    void comesBackFromItsBytesAndFromNoOthers() {
        byte[] jpeg = PhotoCutter.cut(Frame.of(Sitter.person(4).draw(Duration.ZERO)), CROP)
                .jpeg();

        assertArrayEquals(jpeg, CardPhoto.ofJpeg(jpeg).jpeg());
        assertThrows(IllegalArgumentException.class, () -> CardPhoto.ofJpeg(new byte[] {1, 2, 3}));
    }

    @Test
    void changesNothingButTheSize() {
        Frame frame = Frame.of(Sitter.person(4).draw(Duration.ZERO));
        BufferedImage source = frame.image();

        BufferedImage photo = PhotoCutter.cut(frame, CROP).image();

        var random = new Random(7);
        double difference = 0;
        int samples = 2000;
        for (int i = 0; i < samples; i++) {
            int x = 10 + random.nextInt(CardPhoto.WIDTH - 20);
            int y = 10 + random.nextInt(CardPhoto.HEIGHT - 20);
            int before = source.getRGB(
                    CROP.x() + x * CROP.width() / CardPhoto.WIDTH, CROP.y() + y * CROP.height() / CardPhoto.HEIGHT);
            difference += Math.abs((before >> 8 & 0xFF) - (photo.getRGB(x, y) >> 8 & 0xFF));
        }
        assertTrue(difference / samples < 3, "differs by " + difference / samples);
    }

    private static BufferedImage noise(Random random) {
        var noisy = new BufferedImage(CardPhoto.WIDTH, CardPhoto.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < CardPhoto.HEIGHT; y++) {
            for (int x = 0; x < CardPhoto.WIDTH; x++) {
                noisy.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return noisy;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static List<Integer> markers(byte[] jpeg) {
        List<Integer> markers = new ArrayList<>();
        for (int at = 2; (jpeg[at + 1] & 0xFF) != 0xDA; at += 2 + length(jpeg, at)) {
            markers.add(jpeg[at + 1] & 0xFF);
        }
        return markers;
    }

    private static int segment(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != marker) {
            at += 2 + length(jpeg, at);
        }
        return at;
    }

    private static int length(byte[] jpeg, int at) {
        return ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF;
    }
}
