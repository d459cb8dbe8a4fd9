package dev.madoguchi.photo.still;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StillColoursTest {
    private static final int PATCH = 32;
    private static final int PATCHES = 40;

    @Test
    void bringsPhotosOfTelephonesAndCamerasIntoSrgb() throws Exception {
        long seed = System.nanoTime();
        System.out.println("colours, seed " + seed);
        for (ColourProfiles profile : List.of(ColourProfiles.DISPLAY_P3, ColourProfiles.ADOBE_RGB)) {
            BufferedImage patches = patches(new Random(seed));

            Frame png = StillPicture.read(profile.inPng(encoded(patches, "png")));
            byte[] plain = encoded(patches, "jpg");
            BufferedImage stored = StillPicture.read(plain).image();
            Frame jpeg = StillPicture.read(profile.in(plain));

            assertTrue(farthest(profile, patches, patches) > 20, "the profile changes colours to be seen");
            assertTrue(farthest(profile, patches, png.image()) <= 2, "PNG off by more than rounding");
            assertTrue(farthest(profile, stored, jpeg.image()) <= 2, "JPEG off by more than rounding");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void takesAPictureWithoutAProfileToBeInSrgb(String format) throws Exception {
        BufferedImage patches = patches(new Random(1));

        BufferedImage read = StillPicture.read(encoded(patches, format)).image();

        for (int patch = 0; patch < PATCHES; patch++) {
            assertColour(patches.getRGB(middle(patch), PATCH / 2), read.getRGB(middle(patch), PATCH / 2), 12);
        }
    }

    @Test
    void leavesABrokenProfileAside() throws Exception {
        byte[] jpeg = ColourProfiles.DISPLAY_P3.in(encoded(patches(new Random(1)), "jpg"));
        Arrays.fill(jpeg, 60, 300, (byte) 0x55);

        assertEquals(PATCHES * PATCH, StillPicture.read(jpeg).width());
    }

    @Test
    void tellsGreyPicturesFromColouredOnes() throws Exception {
        for (String format : List.of("jpg", "png")) {
            BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);

            assertEquals(
                    StillColours.GREY, StillPicture.still(encoded(grey, format)).colours());
            assertEquals(
                    StillColours.RGB,
                    StillPicture.still(encoded(patches(new Random(1)), format)).colours());
        }
    }

    @Test
    void keepsTheGreysOfEveryGreyPicture() throws Exception {
        BufferedImage plain = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        plain.getRaster().setSamples(0, 0, 64, 64, 0, filled(64 * 64, 90));
        BufferedImage transparent = ImageTypeSpecifier.createInterleaved(
                        ColorSpace.getInstance(ColorSpace.CS_GRAY), new int[] {0, 1}, DataBuffer.TYPE_BYTE, true, false)
                .createBufferedImage(64, 64);
        WritableRaster bands = transparent.getRaster();
        bands.setSamples(0, 0, 64, 64, 0, filled(64 * 64, 90));
        bands.setSamples(0, 0, 64, 64, 1, filled(64 * 64, 255));

        assertColour(0x5A5A5A, StillPicture.read(encoded(plain, "png")).image().getRGB(9, 9), 0);
        assertColour(0x5A5A5A, StillPicture.read(encoded(plain, "jpg")).image().getRGB(9, 9), 1);
        assertColour(
                0x5A5A5A, StillPicture.read(encoded(transparent, "png")).image().getRGB(9, 9), 0);
    }

    @Test
    void putsWhatIsTransparentOnWhite() throws Exception {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_4BYTE_ABGR);
        picture.setRGB(9, 9, 0xFF336699);

        BufferedImage read = StillPicture.read(encoded(picture, "png")).image();

        assertColour(0x336699, read.getRGB(9, 9), 0);
        assertColour(0xFFFFFF, read.getRGB(40, 40), 0);
    }

    private static int farthest(ColourProfiles profile, BufferedImage patches, BufferedImage seen) {
        int farthest = 0;
        for (int patch = 0; patch < PATCHES; patch++) {
            Color stored = new Color(patches.getRGB(middle(patch), PATCH / 2));
            int[] meant = profile.inSrgb(stored.getRed(), stored.getGreen(), stored.getBlue());
            Color shown = new Color(seen.getRGB(middle(patch), PATCH / 2));
            farthest = Math.max(farthest, Math.abs(meant[0] - shown.getRed()));
            farthest = Math.max(farthest, Math.abs(meant[1] - shown.getGreen()));
            farthest = Math.max(farthest, Math.abs(meant[2] - shown.getBlue()));
        }
        return farthest;
    }

    /** Squares of colours that are not near the edge of any profile. */
    private static BufferedImage patches(Random random) {
        var picture = new BufferedImage(PATCHES * PATCH, PATCH, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        for (int patch = 0; patch < PATCHES; patch++) {
            pen.setColor(new Color(70 + random.nextInt(140), 70 + random.nextInt(140), 70 + random.nextInt(140)));
            pen.fillRect(patch * PATCH, 0, PATCH, PATCH);
        }
        pen.dispose();
        return picture;
    }

    private static int middle(int patch) {
        return patch * PATCH + PATCH / 2;
    }

    private static int[] filled(int count, int value) {
        int[] all = new int[count];
        Arrays.fill(all, value);
        return all;
    }

    private static void assertColour(int expected, int seen, int tolerance) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(expected >> shift & 0xFF, seen >> shift & 0xFF, tolerance, Integer.toHexString(seen));
        }
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
