package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.closing.ScanPlaces.Account;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanPlacesTest {
    @TempDir
    private Path folder;

    private Path home;
    private Path temporary;
    private Account account;
    private Path small;

    @BeforeEach
    void useTheDesktop() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        temporary = Files.createDirectories(folder.resolve("temporary"));
        account = new Account(folder.resolve("thumbnails"), folder.resolve("recently-used.xbel"));
        small = Files.createDirectories(account.thumbnails().resolve("large")).resolve("0123.png");
        Files.write(small, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        Files.writeString(account.recent(), "<xbel/>");
    }

    @Test
    void looksAtSmallPicturesAndRecentFilesOfTheAccount() throws Exception {
        List<Path> shared =
                ScanPlaces.ofComputer(home, temporary, account, Instant.EPOCH).shared();

        assertTrue(shared.containsAll(List.of(small, account.recent())), shared.toString());
    }

    @Test
    void leavesPicturesAloneThatWereThereBeforeTheProgram() throws Exception {
        List<Path> shared = ScanPlaces.ofComputer(
                        home, temporary, account, Instant.now().plusSeconds(3600))
                .shared();

        assertFalse(shared.contains(small), shared.toString());
    }

    @Test
    void needsNoDesktop() throws Exception {
        var none = new Account(folder.resolve("nothing"), folder.resolve("nowhere"));

        assertEquals(
                List.of(home),
                ScanPlaces.ofComputer(home, temporary, none, Instant.EPOCH).own());
    }
}
