package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.form.FormPicture;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QrCommandTest {
    private static final ApplicationId ID = ApplicationId.invented(21);
    private static final String WIDE = "９９" + "０".repeat(19) + "２１";

    @TempDir
    private Path folder;

    @Test
    void tellsTheIdAndWithRawTheText() throws Exception {
        Path form = write("form.png", FormPicture.upperPart(ID));

        Said plain = Said.by("qr", form.toString(), "--json");
        Said raw = Said.by("qr", form.toString(), "--json", "--raw");

        JsonNode told = JsonMapper.shared().readTree(plain.out()).get(0);
        assertEquals(0, plain.exit());
        assertEquals(List.of("file", "applicationId", "reason", "millis"), List.copyOf(told.propertyNames()));
        assertEquals(form.toString(), told.get("file").stringValue());
        assertEquals(ID.digits(), told.get("applicationId").stringValue());
        assertTrue(told.get("reason").isNull() && told.get("millis").isNumber());
        assertEquals(
                FormPicture.address(ID),
                JsonMapper.shared().readTree(raw.out()).get(0).get("text").stringValue());
    }

    @Test
    void goesOnAfterABadFileAndSaysSo() throws Exception {
        Path memo = Files.writeString(folder.resolve("memo.jpg"), "not a picture");
        Path form = write("form.jpg", FormPicture.upperPart(ID));
        Path none = folder.resolve("none.png");

        Said said = Said.by("qr", memo.toString(), form.toString(), none.toString(), "--json", "--raw");

        JsonNode told = JsonMapper.shared().readTree(said.out());
        assertEquals(1, said.exit());
        assertEquals(3, told.size());
        assertEquals("NO_PICTURE", told.get(0).get("reason").stringValue());
        assertTrue(told.get(0).get("text").isNull());
        assertEquals(ID.digits(), told.get(1).get("applicationId").stringValue());
        assertEquals("NO_FILE", told.get(2).get("reason").stringValue());
        assertEquals(2, said.err().lines().count());
        assertTrue(said.err().contains("memo.jpg") && said.err().contains("none.png"), said.err());
    }

    @Test
    void answersEveryCodeThatIsNoApplicationIdWithItsReason() throws Exception {
        BufferedImage two = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = two.createGraphics();
        pen.drawImage(FormPicture.upperPart(ID), 0, 0, null);
        pen.drawImage(FormPicture.upperPart(ApplicationId.invented(22)), 0, 600, null);
        pen.dispose();
        List<String> files = List.of(
                write("two.png", two).toString(),
                write("foreign.png", FormPicture.upperPart("https://example.com/" + ID.digits()))
                        .toString(),
                write("short.png", FormPicture.upperPart(ID.digits().substring(1)))
                        .toString(),
                write("long.png", FormPicture.upperPart(ID.digits() + "1")).toString(),
                write("arabic.png", FormPicture.upperPart("١".repeat(ApplicationId.LENGTH)))
                        .toString(),
                write("blank.png", new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB))
                        .toString(),
                write("wide.png", FormPicture.upperPart(WIDE)).toString());

        Said said = Said.by(
                "qr", files.get(0), files.get(1), files.get(2), files.get(3), files.get(4), files.get(5), files.get(6));

        assertEquals(0, said.exit());
        assertEquals("", said.err());
        List<String> lines = said.out().lines().toList();
        List<String> expected = List.of(
                "SEVERAL_CODES", "OTHER_SITE", "TOO_SHORT", "TOO_MANY_DIGITS", "NOT_DIGITS", "NO_CODE", ID.digits());
        assertEquals(expected.size(), lines.size());
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(lines.get(i).startsWith(files.get(i) + ": " + expected.get(i)), lines.get(i));
        }
        assertTrue(lines.get(0).contains("one person only"), lines.get(0));
    }

    /** A port of this computer stands for the site; the profile's own hosts are not reachable from a test. */
    @Test
    void neverOpensAnAddress() throws Exception {
        try (ServerSocket site = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            site.setSoTimeout(1);
            String address = "http://127.0.0.1:" + site.getLocalPort() + "/" + ID.digits();

            Said said = Said.by(
                    "qr", write("site.png", FormPicture.upperPart(address)).toString(), "--json", "--raw");

            JsonNode told = JsonMapper.shared().readTree(said.out()).get(0);
            assertEquals(address, told.get("text").stringValue());
            assertEquals("OTHER_SITE", told.get("reason").stringValue());
            assertThrows(SocketTimeoutException.class, site::accept);
        }
    }

    private Path write(String name, BufferedImage picture) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(picture, name.substring(name.indexOf('.') + 1), file.toFile());
        return file;
    }
}
