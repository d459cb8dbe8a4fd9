package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StillPictureTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void readsAPhoto(String format) throws Exception {
        Path file = Files.write(folder.resolve("photo." + format), encoded(sitter(), format));

        Frame frame = StillPicture.read(file);

        assertEquals(Sitter.WIDTH, frame.width());
        assertEquals(Sitter.HEIGHT, frame.height());
        int wall = frame.image().getRGB(50, 50) & 0xFF;
        assertEquals(sitter().getRGB(50, 50) & 0xFF, wall, 4);
    }

    /** The picture is 80 x 40 with a red upper left quarter; where that is afterwards is what each number means. */
    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, 10, 5",
        "2, 80, 40, 70, 5",
        "3, 80, 40, 70, 35",
        "4, 80, 40, 10, 35",
        "5, 40, 80, 5, 10",
        "6, 40, 80, 35, 10",
        "7, 40, 80, 35, 70",
        "8, 40, 80, 5, 70"
    })
    void turnsThePhotoTheWayItsCameraWasHeld(int orientation, int width, int height, int redX, int redY)
            throws Exception {
        var picture = new BufferedImage(80, 40, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 40, 20);
        pen.dispose();

        Frame frame = StillPicture.read(withOrientation(encoded(picture, "jpg"), orientation));

        assertEquals(width, frame.width());
        assertEquals(height, frame.height());
        assertEquals(255, frame.image().getRGB(redX, redY) >> 16 & 0xFF, 30);
        assertEquals(0, frame.image().getRGB(width - redX, height - redY) >> 16 & 0xFF, 30);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.001, 0.01, 0.3, 0.7, 0.99})
    void refusesAFileThatEndsTooEarly(double share) throws Exception {
        for (String format : new String[] {"jpg", "png"}) {
            byte[] whole = encoded(sitter(), format);
            byte[] part = Arrays.copyOf(whole, Math.max(10, (int) (share * whole.length)));

            assertEquals(StillFault.DAMAGED, faultOf(part), format);
        }
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals(StillFault.EMPTY, faultOf(new byte[0]));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertEquals(StillFault.NOT_A_PICTURE, faultOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(StillFault.NOT_A_PICTURE, faultOf(new byte[] {(byte) 0xFF}));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var error = assertThrows(StillException.class, () -> StillPicture.read(folder.resolve("none.jpg")));

        assertEquals(StillFault.UNREADABLE, error.fault());
    }

    @Test
    void refusesColoursForPrintingPresses() throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(Raster.createInterleavedRaster(0, 64, 64, 4, null), null, null));
        } finally {
            writer.dispose();
        }

        assertEquals(StillFault.CMYK, faultOf(bytes.toByteArray()));
    }

    @Test
    void refusesAHeaderThatPromisesFarTooMuchBeforeAnythingIsDecoded() throws Exception {
        byte[] png = encoded(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000);
        header.putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());

        assertEquals(StillFault.TOO_LARGE, faultOf(png));
    }

    private static StillFault faultOf(byte[] bytes) {
        return assertThrows(StillException.class, () -> StillPicture.read(bytes))
                .fault();
    }

    private static BufferedImage sitter() {
        return Sitter.person(3).draw(Duration.ZERO);
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** Puts an EXIF segment with nothing but the orientation behind the JPEG's first two bytes. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 36);
        out.put(jpeg, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) 34);
        out.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        out.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        out.putShort((short) orientation).putShort((short) 0).putInt(0);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }
}
