package dev.madoguchi.device.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final byte[] BLUE_RED = {(byte) 255, 0, 0, 0, 0, (byte) 255};

    @Test
    void keepsItsPixelsWhateverIsDoneToTheBytesItWasMadeOfOrGaveAway() {
        byte[] given = BLUE_RED.clone();
        var frame = Frames.ofBgr(2, 1, given);

        given[0] = 7;
        frame.luminance()[0] = 7;
        frame.image().setRGB(0, 0, 0);

        assertArrayEquals(BLUE_RED, Frames.bgr(frame));
        assertArrayEquals(new byte[] {29, 76}, frame.luminance());
    }

    @Test
    void showsEachColourInItsPlace() {
        BufferedImage picture = Frames.ofBgr(2, 1, BLUE_RED).image();

        assertEquals(0xFF0000FF, picture.getRGB(0, 0));
        assertEquals(0xFFFF0000, picture.getRGB(1, 0));
        assertArrayEquals(BLUE_RED, Frames.bgr(Frame.of(picture)));
    }

    @Test
    void writesOpaquePixelsAsScreensTakeThem() {
        byte[] bgra = new byte[8];

        Frames.ofBgr(2, 1, BLUE_RED).writeBgra(bgra);

        assertArrayEquals(new byte[] {-1, 0, 0, -1, 0, 0, -1, -1}, bgra);
        assertThrows(
                IllegalArgumentException.class,
                () -> Frames.ofBgr(2, 1, BLUE_RED).writeBgra(new byte[7]));
    }

    @Test
    void writesSomeRowsAsTheyAre() {
        ByteBuffer rows = ByteBuffer.allocate(12);
        Frame frame = Frames.ofBgr(1, 4, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});

        frame.writeBgr(1, 2, rows);

        assertEquals(6, rows.position());
        assertArrayEquals(new byte[] {4, 5, 6, 7, 8, 9, 0, 0, 0, 0, 0, 0}, rows.array());
        assertThrows(IndexOutOfBoundsException.class, () -> frame.writeBgr(3, 2, rows));
        assertThrows(BufferOverflowException.class, () -> frame.writeBgr(1, 3, rows));
    }

    @Test
    void tellsTheBrightnessOfAPixelOfAPartAndHowOftenEachOccurs() {
        byte[] bgr = new byte[3 * 5 * 4];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (10 * (i / 3));
        }
        Frame frame = Frames.ofBgr(5, 4, bgr);

        assertEquals(130, frame.luminance(3, 2));
        assertArrayEquals(new byte[] {70, 80, 120, (byte) 130}, frame.luminance(2, 1, 2, 2));
        assertArrayEquals(frame.luminance(), frame.luminance(0, 0, 5, 4));
        int[] each = frame.luminanceCounts(1, 0, 4, 3, 1);
        int[] eachOther = frame.luminanceCounts(1, 0, 4, 3, 2);
        assertEquals(12, IntStream.of(each).sum());
        assertEquals(4, IntStream.of(eachOther).sum());
        assertEquals(4, eachOther[10] + eachOther[30] + eachOther[110] + eachOther[130]);
    }

    @Test
    void makesTransparentPixelsWhite() {
        var glass = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);

        assertArrayEquals(new byte[] {-1, -1, -1}, Frames.bgr(Frame.of(glass)));
    }

    @Test
    void printsNothingOfThePicture() {
        assertEquals("Frame[2 x 1]", Frames.ofBgr(2, 1, BLUE_RED).toString());
    }
}
