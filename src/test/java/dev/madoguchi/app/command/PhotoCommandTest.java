package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.media.Mounted;
import dev.madoguchi.photo.cut.CardPhoto;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PhotoCommandTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void tellsEverythingOfAPhotoAndWritesIt() throws Exception {
        Path out = folder.resolve("out");

        Said said = Said.by("photo", sitter("a.jpg").toString(), "--out", out.toString(), "--json");

        JsonNode photo = JsonMapper.shared().readTree(said.out()).get(0);
        assertEquals(0, said.exit());
        assertEquals(
                List.of("file", "faces", "box", "colours", "measures", "verdict", "crop", "output"),
                List.copyOf(photo.propertyNames()));
        assertEquals(1, photo.get("faces").intValue());
        assertEquals(
                List.of("name", "value", "unit", "state", "reason"),
                List.copyOf(photo.get("measures").get(0).propertyNames()));
        Path output = Path.of(photo.get("output").stringValue());
        assertEquals(out.resolve("a-photo.jpg"), output);
        assertEquals(
                CardPhoto.WIDTH,
                CardPhoto.ofJpeg(Files.readAllBytes(output)).image().getWidth());
    }

    @Test
    void goesOnAfterABadFileAndSaysSo() throws Exception {
        Path text = Files.writeString(folder.resolve("memo.jpg"), "not a picture");
        Path none = folder.resolve("none.jpg");
        Path out = folder.resolve("out");

        Said said = Said.by(
                "photo",
                text.toString(),
                sitter("a.png").toString(),
                none.toString(),
                "--out",
                out.toString(),
                "--json");

        JsonNode told = JsonMapper.shared().readTree(said.out());
        assertEquals(1, said.exit());
        assertEquals(3, told.size());
        assertEquals("NOT_A_PICTURE", told.get(0).get("error").stringValue());
        assertFalse(told.get(0).get("reason").stringValue().isBlank());
        assertEquals(List.of("a-photo.jpg"), names(out));
        assertEquals("UNREADABLE", told.get(2).get("error").stringValue());
        assertEquals(2, said.err().lines().count());
        assertTrue(said.err().contains("memo.jpg") && said.err().contains("none.jpg"), said.err());
    }

    @Test
    void neverWritesOverAnotherPhotoAndRepeatsItselfWithoutADouble() throws Exception {
        Path one = sitter("a.jpg");
        Files.createDirectories(folder.resolve("other"));
        Path other = folder.resolve("other").resolve("a.jpg");
        ImageIO.write(Sitter.person(5).draw(Duration.ZERO), "jpg", other.toFile());
        Path out = folder.resolve("out");

        Said said = Said.by("photo", one.toString(), other.toString(), "--out", out.toString());
        byte[] first = Files.readAllBytes(out.resolve("a-photo.jpg"));
        Said again = Said.by("photo", one.toString(), other.toString(), "--out", out.toString());

        assertEquals(List.of("a-photo-2.jpg", "a-photo.jpg"), names(out));
        assertArrayEquals(first, Files.readAllBytes(out.resolve("a-photo.jpg")));
        assertEquals(said.out(), again.out());
        assertTrue(said.out().contains("a-photo-2.jpg"), said.out());
    }

    @Test
    void saysThatTheFolderIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        Said said = Said.by("photo", sitter("a.jpg").toString(), "--out", file.toString());

        assertEquals(1, said.exit());
        assertEquals(1, said.err().lines().count());
        assertTrue(said.err().contains("is a file"), said.err());
    }

    @Test
    void saysThatTheFolderIsFullOrLockedAndLeavesNothingThatLooksWhole() throws Exception {
        Path photo = sitter("a.jpg");
        try (Mounted medium = Mounted.memory(folder.resolve("medium"), 32)) {
            Said full =
                    Said.by("photo", photo.toString(), "--out", medium.root().toString());

            assertEquals(1, full.exit());
            assertTrue(full.err().contains("is full"), full.err());
            assertEquals(List.of(), names(medium.root()));

            medium.lock();
            Said locked =
                    Said.by("photo", photo.toString(), "--out", medium.root().toString());

            assertEquals(1, locked.exit());
            assertTrue(locked.err().contains("read-only"), locked.err());
        }
    }

    @Test
    void writesNothingForAPictureWithoutAFace() throws Exception {
        Path wall = folder.resolve("wall.png");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR), "png", wall.toFile());
        Path out = folder.resolve("out");

        Said said = Said.by("photo", wall.toString(), "--out", out.toString());

        assertEquals(0, said.exit());
        assertTrue(said.out().contains("wall.png: FAIL"), said.out());
        assertEquals(List.of(), names(out));
    }

    @Test
    void doesNotWaitForAPipe() throws Exception {
        Path pipe = pipe("camera.jpg");

        Said said = assertTimeoutPreemptively(
                LIMIT,
                () -> Said.by(
                        "photo", pipe.toString(), "--out", folder.resolve("out").toString()));

        assertEquals(1, said.exit());
        assertTrue(said.err().contains("cannot be read"), said.err());
    }

    @Test
    void shortensANameThatHasNoRoomForWhatIsPutBehindIt() throws Exception {
        Path photo = sitter("写".repeat(80) + "a".repeat(11) + ".jpg");
        Path out = folder.resolve("out");

        Said said = Said.by("photo", photo.toString(), "--out", out.toString());

        assertEquals(0, said.exit(), said.err());
        assertEquals(List.of("写".repeat(73) + "-photo.jpg"), names(out));
    }

    private Path pipe(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    private Path sitter(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(Sitter.person(3).draw(Duration.ZERO), name.substring(name.indexOf('.') + 1), file.toFile());
        return file;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
