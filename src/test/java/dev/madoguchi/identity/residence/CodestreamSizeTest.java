package dev.madoguchi.identity.residence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodestreamSizeTest {
    @ParameterizedTest
    @CsvSource({"160,200,160,200,3", "160,200,64,64,1", "2000,2000,2000,2000,4"})
    void knowsThePhotoOfACard(int width, int height, int tileWidth, int tileHeight, int components) {
        assertTrue(CodestreamSize.isOfAPhoto(stream(width, height, tileWidth, tileHeight, components)));
    }

    @ParameterizedTest
    @CsvSource({
        "2001,2000,2001,2000,3",
        "-1,-1,-1,-1,3",
        "160,200,1,1,3",
        "160,200,0,200,3",
        "0,200,160,200,3",
        "160,200,160,200,5",
        "160,200,160,200,65535"
    })
    void refusesOneThatWouldKeepADecoderBusy(int width, int height, int tileWidth, int tileHeight, int components) {
        byte[] stream = stream(width, height, tileWidth, tileHeight, components);

        assertFalse(CodestreamSize.isOfAPhoto(stream));
        assertEquals(
                new CardPicture.Unreadable(),
                CardImage.of(CardImage.Format.JPEG_2000, stream).picture());
    }

    @Test
    void refusesALargeStreamBehindASmallOne() {
        byte[] small = stream(160, 200, 160, 200, 3);
        byte[] large = stream(160, 200, 1, 1, 3);
        byte[] both = Arrays.copyOf(small, small.length + large.length);
        System.arraycopy(large, 0, both, small.length, large.length);

        assertFalse(CodestreamSize.isOfAPhoto(both));
    }

    @Test
    void refusesOneThatIsCutOff() {
        byte[] stream = stream(160, 200, 160, 200, 3);

        for (int size = 0; size < stream.length; size++) {
            assertFalse(CodestreamSize.isOfAPhoto(Arrays.copyOf(stream, size)));
        }
    }

    private static byte[] stream(int width, int height, int tileWidth, int tileHeight, int components) {
        return ByteBuffer.allocate(42)
                .putInt(0xFF4FFF51)
                .putInt(0x00290000)
                .putInt(width)
                .putInt(height)
                .putInt(0)
                .putInt(0)
                .putInt(tileWidth)
                .putInt(tileHeight)
                .putInt(0)
                .putInt(0)
                .putShort((short) components)
                .array();
    }
}
