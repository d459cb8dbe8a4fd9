package dev.madoguchi.device.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.media.Written.ReadBack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedFileTest {
    private static final String NAME = "20261120-a-003.jpg";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 4095, 4096, 4097, 65_536, 300_001})
    void writesAndReadsBackFilesOfEverySize(int size) throws Exception {
        byte[] content = content(size);

        Written written = writer(folder, bytes -> {}).write(NAME, content);

        assertEquals(NAME, written.name());
        assertEquals(size, written.size());
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)), written.sha256());
        assertArrayEquals(content, Files.readAllBytes(folder.resolve(NAME)));
        assertEquals(List.of(NAME), names(folder));
    }

    @Test
    void readsBackFromTheDiskItselfWhereThatCanBe() throws Exception {
        try (Mounted disk = Mounted.disk(folder.resolve("card.img"), folder.resolve("card"))) {
            Written written = writer(disk.root(), bytes -> {}).write(NAME, content(300_001));

            assertEquals(ReadBack.MEDIUM, written.readBack());
        }
    }

    @Test
    void mayBeRepeated() throws Exception {
        List<Long> pieces = new ArrayList<>();
        Written first = writer(folder, bytes -> {}).write(NAME, content(200_000));

        Written again = writer(folder, pieces::add).write(NAME, content(200_000));

        assertEquals(first, again);
        assertEquals(List.of(), pieces);
    }

    @Test
    void neverWritesOverAnotherFile() throws Exception {
        writer(folder, bytes -> {}).write(NAME, content(200_000));
        byte[] other = content(200_000);
        other[7]++;

        assertEquals(MediaFault.TAKEN, faultOf(writer(folder, bytes -> {}), NAME, other));
        assertEquals(MediaFault.TAKEN, faultOf(writer(folder, bytes -> {}), NAME, content(199_999)));
        assertEquals(MediaFault.TAKEN, faultOf(writer(folder, bytes -> {}), NAME, content(200_001)));
        assertArrayEquals(content(200_000), Files.readAllBytes(folder.resolve(NAME)));
    }

    @Test
    void leavesNothingOnAMediumThatIsFull() throws Exception {
        try (Mounted card = Mounted.memory(folder.resolve("card"), 256)) {
            assertEquals(MediaFault.FULL, faultOf(writer(card.root(), bytes -> {}), NAME, content(400_000)));

            assertEquals(List.of(), names(card.root()));
        }
    }

    @Test
    void saysThatAMediumIsLocked() throws Exception {
        try (Mounted card = Mounted.memory(folder.resolve("card"), 1024)) {
            card.lock();

            assertEquals(MediaFault.READ_ONLY, faultOf(writer(card.root(), bytes -> {}), NAME, content(100)));
        }
    }

    /** The card goes after each of the pieces in turn; what is left on the system's disk under its mount point is nothing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void leavesNothingThatLooksWholeWhenTheCardIsPulledWhileWriting(int piece) throws Exception {
        try (Mounted card = Mounted.memory(folder.resolve("card"), 1024)) {
            LongConsumer pull = bytes -> {
                if (bytes >= piece * 65_536L && Files.exists(card.root().resolve(NAME + ".part"))) {
                    card.pull();
                }
            };

            assertEquals(MediaFault.PULLED, faultOf(writer(card.root(), pull), NAME, content(262_144)));
            assertEquals(List.of(), names(card.root()));
        }
    }

    /** The simulated card keeps what was on it when it was pulled: at most the part. */
    @Test
    void leavesAPartAtMostOnAPulledCardAndCleansItUpNextTime() throws Exception {
        var media = new SimulatedMedia(folder);
        media.insert("CARD-1");
        Place place = media.card().place();
        Path[] pulled = new Path[1];

        var writer = new CheckedFile(place, bytes -> {
            if (bytes > 100_000 && pulled[0] == null) {
                pulled[0] = media.pull("CARD-1");
            }
        });
        assertEquals(MediaFault.PULLED, faultOf(writer, NAME, content(200_000)));
        assertEquals(List.of(NAME + ".part"), names(pulled[0]));

        media.insert("CARD-1");
        var next = new CheckedFile(media.card().place(), bytes -> {});
        Files.writeString(place.folder().resolve("other.part"), "not ours");
        next.cleanUp(NAME::equals, Instant.MAX);

        assertEquals(List.of("other.part"), names(place.folder()));
        next.write(NAME, content(200_000));
        assertEquals(List.of(NAME, "other.part"), names(place.folder()));
    }

    @Test
    void neverWritesUnderTheMountPointOfACardThatIsGone() throws Exception {
        try (Mounted card = Mounted.memory(folder.resolve("card"), 1024)) {
            CheckedFile writer = writer(card.root(), bytes -> {});
            card.pull();

            assertEquals(MediaFault.PULLED, faultOf(writer, NAME, content(100)));
            assertEquals(List.of(), names(card.root()));
        }
    }

    @Test
    void saysThatAFolderIsNotThere() {
        var error = assertThrows(MediaException.class, () -> Place.of(folder.resolve("none")));

        assertEquals(MediaFault.NO_FOLDER, error.fault());
    }

    @Test
    void neverTakesThePlaceOfAFileThatAnotherCounterPutThereMeanwhile() throws Exception {
        Path file = folder.resolve(NAME);
        LongConsumer other = bytes -> {
            try {
                Files.writeString(file, "another counter's");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };

        assertEquals(MediaFault.TAKEN, faultOf(writer(folder, other), NAME, content(100)));

        assertEquals("another counter's", Files.readString(file));
        assertEquals(List.of(NAME), names(folder));
    }

    @Test
    void tellsOfAMediumThatFailsWhileItsFilesAreListed() {
        TimeLimit.Work<List<Path>> listing = () -> {
            throw new UncheckedIOException(new IOException("Input/output error"));
        };

        var error = assertThrows(MediaException.class, () -> new TimeLimit(Duration.ofSeconds(10)).run(listing));

        assertEquals(MediaFault.BROKEN, error.fault());
    }

    private static CheckedFile writer(Path root, LongConsumer progress) throws MediaException {
        return new CheckedFile(Place.of(root), progress);
    }

    private static MediaFault faultOf(CheckedFile writer, String name, byte[] content) {
        return assertThrows(MediaException.class, () -> writer.write(name, content))
                .fault();
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size > 199_000 && size < 201_000 ? 5 : size).nextBytes(content);
        return content;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
