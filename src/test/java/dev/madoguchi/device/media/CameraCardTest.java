package dev.madoguchi.device.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraCardTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    @TempDir
    private Path folder;

    private SimulatedMedia media;
    private Path top;

    @BeforeEach
    void insert() {
        media = new SimulatedMedia(folder);
        top = media.insert("CANON");
    }

    @Test
    void listsTheNewestPicturesFirst() throws Exception {
        picture("DCIM/100CANON/IMG_0001.JPG", 1);
        picture("DCIM/100CANON/IMG_0002.JPG", 2);
        picture("DCIM/101CANON/IMG_0003.jpeg", 3);
        picture("DCIM/101CANON/._IMG_0003.jpeg", 4);
        picture("DCIM/101CANON/MOVIE.MP4", 5);
        picture("PRIVATE/OTHER.JPG", 6);

        List<String> names = card().newest(2).stream()
                .map(picture -> picture.file().toString())
                .toList();

        assertEquals(List.of("DCIM/101CANON/IMG_0003.jpeg", "DCIM/100CANON/IMG_0002.JPG"), names);
    }

    @Test
    void readsAPictureAndRemovesItOnlyWhenAsked() throws Exception {
        Path file = picture("DCIM/100CANON/IMG_0001.JPG", 1);
        CameraPicture newest = card().newest(1).getFirst();

        byte[] read = card().read(newest);
        assertTrue(Files.exists(file));
        card().remove(newest);

        assertArrayEquals(new byte[] {1, 2, 3}, read);
        assertFalse(Files.exists(file));
        card().remove(newest);
    }

    @Test
    void saysThatThereAreNoPictures() throws Exception {
        assertEquals(MediaFault.NO_PICTURES, fault());
        Files.createDirectories(top.resolve("DCIM/100CANON"));
        assertEquals(MediaFault.NO_PICTURES, fault());
    }

    @Test
    void saysThatTheCardWasPulled() throws Exception {
        picture("DCIM/100CANON/IMG_0001.JPG", 1);
        CameraCard card = card();
        CameraPicture newest = card.newest(1).getFirst();
        media.pull("CANON");

        assertEquals(
                MediaFault.PULLED,
                assertThrows(MediaException.class, () -> card.newest(1)).fault());
        assertEquals(
                MediaFault.PULLED,
                assertThrows(MediaException.class, () -> card.read(newest)).fault());
        assertEquals(
                MediaFault.PULLED,
                assertThrows(MediaException.class, () -> card.remove(newest)).fault());
    }

    @Test
    void saysThatALockedCardKeepsItsPictures() throws Exception {
        try (Mounted mounted = Mounted.memory(folder.resolve("card"), 512)) {
            Path file = Files.createDirectories(mounted.root().resolve("DCIM/100CANON"))
                    .resolve("A.JPG");
            Files.write(file, new byte[] {1, 2, 3});
            mounted.lock();
            CameraCard card = new CameraCard(Place.of(mounted.root()));
            CameraPicture newest = card.newest(1).getFirst();

            MediaException error = assertThrows(MediaException.class, () -> card.remove(newest));

            assertEquals(MediaFault.READ_ONLY, error.fault());
            assertArrayEquals(new byte[] {1, 2, 3}, card.read(newest));
        }
    }

    @Test
    void neverReachesOutsideOfTheCardsPictures() throws Exception {
        CameraPicture forged = new CameraPicture(Path.of("DCIM/../../secret.jpg"), 3, NOON);

        assertThrows(IllegalArgumentException.class, () -> card().read(forged));
    }

    private CameraCard card() throws MediaException {
        return new CameraCard(media.card().place());
    }

    private MediaFault fault() {
        return assertThrows(MediaException.class, () -> card().newest(1)).fault();
    }

    private Path picture(String name, int minute) throws Exception {
        Path file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {1, 2, 3});
        return Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(60L * minute)));
    }
}
