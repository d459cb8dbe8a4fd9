package dev.madoguchi.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update whose files changed, or whose folder its owner made lead elsewhere. */
class DamagedUpdateTest {
    @TempDir
    private Path folder;

    private InstalledProgram installed;

    @BeforeEach
    void install() throws Exception {
        installed = new InstalledProgram(folder);
    }

    @Test
    void isFetchedAnewWhereAFetchedFileChangedOnTheDisk() throws Exception {
        installed.fetch();
        Files.writeString(installed.fetched("app/two.jar"), "two, mendeD");

        UpdateFault fault = refused();
        List<String> again = installed.fetch();
        apply();

        assertEquals(UpdateFault.WRONG_FILE, fault);
        assertEquals(List.of("app/two.jar"), again);
        assertEquals(InstalledProgram.SECOND, installed.contents("1.1"));
    }

    @Test
    void fetchesWhatTheVersionInUseHasNoMoreAsItWasInstalled() throws Exception {
        Files.writeString(installed.program().folder("1.0").resolve("app/one.jar"), "0ne");

        List<String> fetched = installed.fetch();
        apply();

        assertEquals(List.of("app/one.jar", "app/two.jar", "natives/new.so"), fetched);
        assertEquals(InstalledProgram.SECOND, installed.contents("1.1"));
    }

    @Test
    void readsNoOtherFileOfTheComputerForWhoeverOwnsTheFetched() throws Exception {
        installed.fetch();
        Path secret = Files.writeString(folder.resolve("secret"), "two, mended");
        Path fetched = installed.fetched("app/two.jar");
        Files.delete(fetched);
        Files.createSymbolicLink(fetched, secret);

        UpdateFault fault = refused();

        assertEquals(UpdateFault.WRONG_FILE, fault);
        assertEquals("1.0", installed.program().current().version());
        assertFalse(Files.exists(installed.program().staging("1.1")), "nothing of it stays where anybody reads");
    }

    @Test
    void takesNoMoreThanWasSigned() throws Exception {
        installed.fetch();
        Files.writeString(installed.fetched("natives/new.so"), "newer");

        assertEquals(UpdateFault.WRONG_FILE, refused());
        assertFalse(Files.exists(installed.program().staging("1.1")));
    }

    @Test
    void removesNothingButWhatWasFetched() throws Exception {
        installed.fetch();
        Path own = installed.fetching().folder();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path foreign = Files.writeString(elsewhere.resolve("passwd"), "root");
        Files.writeString(own.resolve("note.txt"), "a clerk's");

        installed.fetching().clear();
        new Fetching(Files.createSymbolicLink(folder.resolve("link"), elsewhere)).clear();

        assertEquals(List.of("note.txt"), names(own));
        assertTrue(Files.exists(foreign));
    }

    private void apply() throws UpdateException {
        new Switching(installed.program(), installed.fetching()).to(installed.second());
    }

    private UpdateFault refused() {
        return assertThrows(UpdateException.class, this::apply).fault();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
