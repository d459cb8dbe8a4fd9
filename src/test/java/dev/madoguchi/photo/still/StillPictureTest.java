package dev.madoguchi.photo.still;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

    @Test
    void refusesAJpegThatPromisesFarTooMuchBeforeAnythingIsDecoded() throws Exception {
        byte[] jpeg = encoded(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "jpg");
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        int frame = 2;
        while (bytes.getShort(frame) != (short) 0xFFC0) {
            frame += 2 + (bytes.getShort(frame + 2) & 0xFFFF);
        }
        bytes.putShort(frame + 5, (short) 60_000).putShort(frame + 7, (short) 60_000);

        assertEquals(StillFault.TOO_LARGE, faultOf(jpeg));
    }

    @Test
    void refusesSixteenBitsAColour() throws Exception {
        BufferedImage deep = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);

        assertEquals(StillFault.SIXTEEN_BITS, faultOf(encoded(deep, "png")));
    }

    @Test
    void refusesAJpegThatNoCameraWrites() throws Exception {
        byte[] jpeg = encoded(sitter(), "jpg");
        int frame = 2;
        while (jpeg[frame + 1] != (byte) 0xC0) {
            frame += 2 + (ByteBuffer.wrap(jpeg).getShort(frame + 2) & 0xFFFF);
        }
        jpeg[frame + 1] = (byte) 0xC3;

        assertEquals(StillFault.RARE_JPEG, faultOf(jpeg));
    }

    @Test
    void refusesATextThatIsCalledAPhoto() throws Exception {
        Path text = Files.writeString(folder.resolve("photo.jpg"), "買い物のメモ\n");

        var error = assertThrows(StillException.class, () -> StillPicture.read(text));

        assertEquals(StillFault.NOT_A_PICTURE, error.fault());
    }

    @Test
    void refusesAFolder() {
        var error = assertThrows(StillException.class, () -> StillPicture.read(folder));

        assertEquals(StillFault.UNREADABLE, error.fault());
    }

    @Test
    void neverNamesTheFileInAFault() {
        var error = assertThrows(StillException.class, () -> StillPicture.read(folder.resolve("窓口花子.jpg")));

        assertFalse(String.valueOf(error.getMessage()).contains("花子"));
    }

    /** Bytes turned at random: a fault with its sentence or a picture, never anything else. */
    @Test
    void getsOverAnyBytes() throws Exception {
        long seed = System.nanoTime();
        System.out.println("broken stills, seed " + seed);
        var random = new Random(seed);
        var small = new BufferedImage(160, 90, BufferedImage.TYPE_3BYTE_BGR);
        small.createGraphics().drawImage(sitter(), 0, 0, 160, 90, null);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] bytes = encoded(small, round % 2 == 0 ? "jpg" : "png");
            for (int hit = 0; hit <= random.nextInt(6); hit++) {
                bytes[2 + random.nextInt(Math.min(bytes.length - 2, 700))] = (byte) random.nextInt();
            }
            try {
                assertTrue(StillPicture.read(bytes).width() > 0);
            } catch (StillException e) {
                refused++;
            }
        }
        assertTrue(refused > 0, "no damage was noticed at all");
    }

    @Test
    void takesAHundredMegapixelsInAGigabyteAndAHalf() throws Exception {
        Path photo = folder.resolve("large.jpg");

        child("make", photo);
        String said = child("use", photo);

        assertEquals("11547 x 8660, 1 face, cut", said.strip());
    }

    private static String child(String deed, Path photo) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx1500m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeStill.class.getName(),
                        deed,
                        photo.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
        return said;
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
