package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.form.FormCode.Reason;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrFileTest {
    private static final ApplicationId ID = ApplicationId.invented(3);

    private final QrFile files = new QrFile(new ApplicationIdParser(List.of(".kojinbango-card.go.jp")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void readsTheIdFromAPictureOfAnyUsualKind(String kind) throws IOException {
        Path file = write(FormPicture.upperPart(ID), kind);

        QrFile.Reading reading = files.read(file);

        assertEquals(new FormCode.Accepted(ID), reading.code());
        assertEquals(List.of(FormPicture.address(ID)), reading.texts());
        assertFalse(reading.toString().matches(".*\\d{5}.*"));
    }

    @Test
    void readsTheWholeSheet() throws IOException {
        assertEquals(
                new FormCode.Accepted(ID),
                files.read(write(FormPicture.sheet(ID), "jpg")).code());
    }

    @Test
    void tellsWhatAForeignCodeSaysAndRefusesIt() throws IOException {
        Path file = write(FormPicture.upperPart("https://example.com/"), "png");

        QrFile.Reading reading = files.read(file);

        assertEquals(new FormCode.Refused(Reason.OTHER_SITE), reading.code());
        assertEquals(List.of("https://example.com/"), reading.texts());
    }

    @Test
    void refusesTwoFormsInOnePicture() throws IOException {
        BufferedImage two = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = two.createGraphics();
        pen.drawImage(FormPicture.upperPart(ID), 0, 0, null);
        pen.drawImage(FormPicture.upperPart(ApplicationId.invented(4)), 0, 600, null);
        pen.dispose();

        assertEquals(
                new FormCode.Refused(Reason.SEVERAL_CODES),
                files.read(write(two, "png")).code());
    }

    @Test
    void takesTheFormsCodeWhereAForeignOneStandsBesideIt() throws IOException {
        BufferedImage form = FormPicture.upperPart(ID);
        form.createGraphics().drawImage(QrPicture.of("https://example.com/", 200), 40, 380, null);

        assertEquals(new FormCode.Accepted(ID), files.read(write(form, "png")).code());
    }

    @Test
    void saysWhereThereIsNoCode() throws IOException {
        BufferedImage blank = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);

        assertEquals(
                new FormCode.Refused(Reason.NO_CODE),
                files.read(write(blank, "png")).code());
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        byte[] jpeg = Files.readAllBytes(write(FormPicture.upperPart(ID), "jpg"));
        Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
        Path empty = Files.write(folder.resolve("empty.jpg"), new byte[0]);
        Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(jpeg, 300));

        for (Path file : List.of(text, empty, cut)) {
            assertEquals(
                    new FormCode.Refused(Reason.NO_PICTURE), files.read(file).code(), file.toString());
        }
        for (Path file : List.of(folder, folder.resolve("none.png"))) {
            assertEquals(new FormCode.Refused(Reason.NO_FILE), files.read(file).code(), file.toString());
        }
    }

    @Test
    void refusesAPictureThatClaimsToBeEndless() throws IOException {
        Path bomb = Files.write(folder.resolve("bomb.png"), hugePng());

        assertEquals(
                new FormCode.Refused(Reason.PICTURE_TOO_LARGE), files.read(bomb).code());
    }

    /** A damaged file is read right, or refused with a reason; the seed is 20261120. */
    @Test
    void survivesDamagedFiles() throws IOException {
        Random random = new Random(20261120);
        for (String kind : List.of("png", "jpg", "gif", "bmp", "tiff")) {
            byte[] good = Files.readAllBytes(write(FormPicture.upperPart(ID), kind));
            for (int round = 0; round < 25; round++) {
                byte[] bad = good.clone();
                for (int hit = 0; hit < 6; hit++) {
                    bad[random.nextInt(Math.min(bad.length, hit < 3 ? 200 : bad.length))] = (byte) random.nextInt();
                }
                FormCode code = files.read(Files.write(folder.resolve("bad." + kind), bad))
                        .code();
                assertTrue(
                        code instanceof FormCode.Refused || code.equals(new FormCode.Accepted(ID)), kind + " " + round);
            }
        }
    }

    private Path write(BufferedImage picture, String kind) throws IOException {
        Path file = folder.resolve("form." + kind);
        assertTrue(ImageIO.write(picture, kind, file.toFile()), kind);
        return file;
    }

    /** The first bytes of a PNG of 60,000 x 60,000 pixels. */
    private static byte[] hugePng() {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
