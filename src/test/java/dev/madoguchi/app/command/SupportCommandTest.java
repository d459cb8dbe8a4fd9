package dev.madoguchi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void leavesOneZipOfAStationAndShowsWhatIsInIt() throws IOException {
        StationHome home = new StationHome(folder.resolve("station")).prepared();
        new StationSettings(home.settings()).keepDevices(DeviceAddresses.simulated());
        Files.writeString(home.people(), "{\"name\": \"高﨑さくら\"}");
        Path out = folder.resolve("bundle.zip");

        Said said = Said.by("support", "--home", home.root().toString(), "--out", out.toString(), "--show");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("ticket printer: simulated"), said.out());
        assertTrue(said.out().contains("== doctor.txt"), said.out());
        assertFalse(said.out().contains("高﨑"), said.out());
        assertEquals(6, names(out).size());
    }

    @Test
    void saysWhatToDoWhereTheFileCannotBeWritten() {
        Said said = Said.by(
                "support",
                "--home",
                folder.toString(),
                "--out",
                folder.resolve("nowhere").resolve("bundle.zip").toString());

        assertEquals(1, said.exit());
        assertTrue(said.err().contains("Name another file with --out."), said.err());
    }

    private static List<String> names(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
