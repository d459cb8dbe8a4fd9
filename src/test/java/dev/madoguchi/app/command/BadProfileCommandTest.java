package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a profile is told by every command in one line what is wrong in it, where, and what to do. */
class BadProfileCommandTest {
    @TempDir
    private Path folder;

    @Test
    void namesTheFileTheLineAndTheKeyThatNobodyReads() throws IOException {
        String file = profile("naem: 国分寺市\n");

        Said said = Said.by("calendar", "--profile", file, "--month", "2026-11");

        assertEquals(1, said.exit());
        assertTrue(
                said.err()
                        .startsWith(
                                "madoguchi: Profile mura.yaml, line 1, naem: there is no such key. Known here are "),
                said.err());
        assertTrue(said.err().strip().endsWith("Correct the spelling, or remove it."), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
    }

    @Test
    void saysWhatToDoWhereThereIsNoSuchFile() {
        String missing = folder.resolve("mura.yaml").toString();

        Said said = Said.by("calendar", "--profile", missing, "--month", "2026-11");

        assertEquals(1, said.exit());
        assertTrue(said.err().startsWith("madoguchi: The profile mura.yaml cannot be read"), said.err());
        assertTrue(said.err().contains("See whether the file is there and may be read."), said.err());
    }

    @Test
    void isTheDoctorsFirstFindingAtAStation() throws IOException {
        profile("naem: 国分寺市\n");
        Path station = Files.writeString(folder.resolve("station.yaml"), """
                profile: mura.yaml
                site: city-hall
                station: P01
                city: practice
                home: station
                devices: {camera: simulated, reader: simulated, printer: simulated, documents: none}
                """);

        Said said = Said.by("doctor", "--config", station.toString());

        assertTrue(
                said.out().contains("Profile mura.yaml, line 1, naem: there is no such key."), said.out() + said.err());
        assertTrue(said.out().contains("Correct the spelling, or remove it."), said.out());
    }

    private String profile(String yaml) throws IOException {
        return Files.writeString(folder.resolve("mura.yaml"), yaml).toString();
    }
}
