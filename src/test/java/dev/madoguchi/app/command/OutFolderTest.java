package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
    @TempDir
    private Path directory;

    @Test
    void isMadeWithEveryFolderAboveIt() {
        Path out = directory.resolve("year").resolve("day");

        OutFolder.make(out);

        assertTrue(Files.isDirectory(out));
    }

    @Test
    void isNamedWhereAFileStandsInItsPlaceBeforeALongRunBegins() throws Exception {
        Path file = Files.writeString(directory.resolve("notes.txt"), "x");

        for (String command : new String[] {"demo", "prove-privacy"}) {
            Said said = Said.by(command, "--out", file.toString());

            assertEquals(1, said.exit());
            assertEquals(
                    "madoguchi: " + file + " is no folder that can be made and written. Name another one with --out.\n",
                    said.err());
        }
    }
}
