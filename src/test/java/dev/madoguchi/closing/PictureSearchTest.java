package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search on which the proofs of photos rest finds what it has to. */
class PictureSearchTest {
    private static final long SEED = 20_261_128;
    private static final int EDGE = 120;

    @TempDir
    private Path folder;

    private byte[] jpeg = {};

    @BeforeEach
    void draw() throws IOException {
        Random random = new Random(SEED);
        BufferedImage picture = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < EDGE * EDGE; at++) {
            picture.setRGB(at % EDGE, at / EDGE, random.nextInt());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        jpeg = bytes.toByteArray();
    }

    @Test
    void findsHalfOfThePicture() throws IOException {
        Files.write(folder.resolve("a.tmp"), Arrays.copyOfRange(jpeg, jpeg.length / 2, jpeg.length));

        assertThrows(AssertionError.class, this::search);
    }

    @Test
    void findsTheBeginningOfAnyPicture() throws IOException {
        byte[] start = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
        Files.write(folder.resolve("b.tmp"), Arrays.copyOf(start, 99));

        assertThrows(AssertionError.class, this::search);
    }

    @Test
    void findsNothingInOtherBytes() throws IOException {
        byte[] other = new byte[jpeg.length];
        Arrays.fill(other, (byte) 'x');
        Files.write(folder.resolve("c.tmp"), other);

        search();
    }

    private void search() throws IOException {
        new PictureSearch(folder, jpeg).requireNothing();
    }
}
