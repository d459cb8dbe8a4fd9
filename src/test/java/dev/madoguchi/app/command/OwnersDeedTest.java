package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator's command in the folder of a counter's account; only root can try it. */
class OwnersDeedTest {
    private static final int CLERK = 63_217;

    @TempDir
    private Path directory;

    private Path folder;
    private Path launcher;

    /** A program that leaves a file of its own in the folder that it is told, and ends as it is told. */
    @BeforeEach
    void openToAll() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may become another account");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = Files.createDirectory(directory.resolve("station's own folder"));
        launcher = Files.writeString(
                directory.resolve("launcher"), "#!/bin/sh\necho \"$(id -u) $(id -G) $*\" >\"$1/said\"\nexit $2\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void isDoneByTheAccountThatOwnsTheFolderAndWritesForIt() throws Exception {
        own();

        OwnersDeed.in(folder, launcher.toString()).orElseThrow().run(List.of(folder.toString(), "0"));

        Path said = folder.resolve("said");
        assertEquals(CLERK + " " + CLERK + " " + folder + " 0\n", Files.readString(said));
        assertEquals(CLERK, Files.getAttribute(said, "unix:uid"));
    }

    @Test
    void endsWhereTheOwnerCouldNotDoIt() throws Exception {
        own();
        OwnersDeed deed = OwnersDeed.in(folder, launcher.toString()).orElseThrow();

        assertThrows(CommandFault.class, () -> deed.run(List.of(folder.toString(), "1")));
    }

    @Test
    void isNobodyElsesInAFolderOfTheAdministratorsOwn() throws Exception {
        assertEquals(Optional.empty(), OwnersDeed.in(folder, launcher.toString()));
    }

    @Test
    void isRefusedWhereNoLauncherIsKnownThatCouldBeTheOwners() throws Exception {
        own();

        CommandFault refused = assertThrows(CommandFault.class, () -> OwnersDeed.in(folder, ""));

        assertEquals(folder + " belongs to another account; do this as that account.", refused.getMessage());
    }

    private void own() throws Exception {
        Files.setAttribute(folder, "unix:uid", CLERK);
        Files.setAttribute(folder, "unix:gid", CLERK);
    }
}
