package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedWorkbookTest {
    private static final byte[] PLAIN =
            "PK plain workbook 髙﨑　𠮷󠄀郎 ".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    private final FilePassword password = FilePassword.drawn(new SecureRandom());

    @TempDir
    private Path place;

    @Test
    void letsOnlySealedBytesLieOnTheDiskWhileItIsMade() throws Exception {
        Path seen = place.resolve("seen");
        var watched = new DefaultTempFileCreationStrategy(place.toFile()) {
            @Override
            public File createTempFile(String prefix, String suffix) throws IOException {
                File file = super.createTempFile(prefix, suffix);
                Files.createLink(seen, file.toPath());
                return file;
            }
        };

        byte[] sealed = SealedWorkbook.of(PLAIN, password, watched);

        assertTrue(Files.size(seen) >= PLAIN.length, "it was not put there");
        for (byte[] bytes : List.of(Files.readAllBytes(seen), sealed)) {
            assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("plain"));
        }
        assertEquals(List.of("seen"), names());
    }

    @Test
    void failsWhereTheSealedBytesHaveNoPlace() {
        var nowhere = new DefaultTempFileCreationStrategy(place.toFile()) {
            @Override
            public File createTempFile(String prefix, String suffix) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThrows(IOException.class, () -> SealedWorkbook.of(PLAIN, password, nowhere));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
