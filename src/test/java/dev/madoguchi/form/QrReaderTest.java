package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes in drawn pictures: turned, small, inverted, noisy, two, none. */
class QrReaderTest {
    private static final ApplicationId ID = ApplicationId.invented(7);
    private static final String CODE = FormPicture.address(ID);

    private final QrReader reader = new QrReader(Duration.ofSeconds(5));

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 30, 45, 60, 90, 135, 180, 225, 270, 315, 350})
    void readsATurnedCode(int degrees) {
        assertEquals(List.of(CODE), read(scene(QrPicture.of(CODE, 270), degrees)));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 135, 180, 400, 690})
    void readsSmallAndLargeCodes(int pixels) {
        assertEquals(List.of(CODE), read(scene(QrPicture.of(CODE, pixels), 3)));
    }

    @Test
    void readsAnInvertedCode() {
        BufferedImage white = QrPicture.of(CODE, 270);
        BufferedImage black = new RescaleOp(-1f, 255f, null).filter(white, null);
        BufferedImage night = canvas(new Color(0x181818));
        night.createGraphics().drawImage(black, 400, 200, null);

        assertEquals(List.of(CODE), read(night));
    }

    /** Of the looks but the plain one each frame gets one, however little time there is. */
    @Test
    void looksAtTheNextFrameInAnotherWay() {
        QrReader hasty = new QrReader(Duration.ZERO);
        BufferedImage pale = new RescaleOp(0.06f, 150f, null).filter(scene(QrPicture.of(CODE, 270), 5), null);
        int frames = 1;

        while (read(hasty, pale).isEmpty() && frames < 12) {
            frames++;
        }

        assertTrue(frames > 1 && frames < 12, frames + " frames");
        assertEquals(List.of(CODE), read(hasty, pale));
    }

    @Test
    void readsAPalePicture() {
        BufferedImage pale = new RescaleOp(0.2f, 100f, null).filter(scene(QrPicture.of(CODE, 270), 5), null);

        assertEquals(List.of(CODE), read(pale));
    }

    /** 20261120 is the seed of the noise. */
    @ParameterizedTest
    @ValueSource(ints = {10, 25, 40})
    void readsThroughNoise(int strength) {
        BufferedImage picture = scene(QrPicture.of(CODE, 315), 8);
        Random random = new Random(20261120);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int grey = picture.getRGB(x, y) & 0xFF;
                int noisy = Math.clamp(Math.round(grey + random.nextGaussian() * strength), 0, 255);
                picture.setRGB(x, y, noisy * 0x010101);
            }
        }

        assertEquals(List.of(CODE), read(picture));
    }

    @Test
    void readsWhatAQuarterOfTheLightFallsOn() {
        BufferedImage picture = scene(QrPicture.of(CODE, 315), 0);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new java.awt.GradientPaint(300, 0, new Color(0, 0, 0, 0), 900, 0, new Color(0, 0, 0, 190)));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.dispose();

        assertEquals(List.of(CODE), read(picture));
    }

    @Test
    void findsBothOfTwoCodes() {
        String other = FormPicture.address(ApplicationId.invented(8));
        BufferedImage picture = canvas(Color.WHITE);
        Graphics2D pen = picture.createGraphics();
        pen.drawImage(QrPicture.of(CODE, 315), 100, 150, null);
        pen.drawImage(QrPicture.of(other, 315), 800, 180, null);
        pen.dispose();

        assertEquals(Set.of(CODE, other), Set.copyOf(read(picture)));
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertEquals(List.of(), read(canvas(Color.GRAY)));
        assertEquals(List.of(), reader.read(1, 1, new byte[1]));
        assertEquals(List.of(), reader.read(1, 40, new byte[40]));
        assertEquals(List.of(), reader.read(40, 1, new byte[40]));
    }

    @Test
    void givesUpOnNoiseInTime() {
        byte[] noise = new byte[1920 * 1080];
        new Random(20261120).nextBytes(noise);
        QrReader hasty = new QrReader(Duration.ofMillis(1));

        List<String> found = assertTimeout(Duration.ofSeconds(60), () -> hasty.read(1920, 1080, noise));

        assertEquals(List.of(), found);
    }

    @Test
    void refusesAPictureWithoutItsPixels() {
        assertThrows(IllegalArgumentException.class, () -> reader.read(10, 10, new byte[99]));
        assertThrows(IllegalArgumentException.class, () -> reader.read(0, 10, new byte[0]));
    }

    /** Turned, scaled, blurred by scaling and spoiled by blots at random: read right or not at all. */
    @Test
    void neverReadsAWrongId() {
        long seed = 20261120;
        Random random = new Random(seed);
        QrReader camera = new QrReader();
        int right = 0;

        for (int round = 0; round < 60; round++) {
            ApplicationId id = ApplicationId.invented(random.nextInt(1_000_000));
            BufferedImage picture =
                    scene(QrPicture.of(FormPicture.address(id), 90 + random.nextInt(300)), random.nextInt(360));
            blot(picture, random);
            List<String> found = read(camera, picture);
            assertTrue(
                    found.isEmpty() || found.equals(List.of(FormPicture.address(id))),
                    "seed " + seed + ", round " + round);
            right += found.size();
        }

        assertTrue(right >= 40, "seed " + seed + ": only " + right + " of 60 were read");
    }

    private static void blot(BufferedImage picture, Random random) {
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < 12; i++) {
            pen.setColor(random.nextBoolean() ? Color.WHITE : Color.BLACK);
            pen.fillOval(
                    random.nextInt(picture.getWidth()),
                    random.nextInt(picture.getHeight()),
                    10 + random.nextInt(25),
                    10 + random.nextInt(25));
        }
        pen.dispose();
    }

    private List<String> read(BufferedImage picture) {
        return read(reader, picture);
    }

    private static List<String> read(QrReader reader, BufferedImage picture) {
        Frame frame = Frame.of(picture);
        return reader.read(frame.width(), frame.height(), frame.luminance());
    }

    private static BufferedImage scene(BufferedImage code, int degrees) {
        BufferedImage picture = canvas(new Color(0xE8E8E8));
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        pen.drawImage(
                code, (picture.getWidth() - code.getWidth()) / 2, (picture.getHeight() - code.getHeight()) / 2, null);
        pen.dispose();
        return picture;
    }

    private static BufferedImage canvas(Color ground) {
        BufferedImage picture = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.dispose();
        return picture;
    }
}
