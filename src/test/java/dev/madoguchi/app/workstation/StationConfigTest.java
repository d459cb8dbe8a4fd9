package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationConfigTest {
    @TempDir
    private Path folder;

    @Test
    void namesOneCameraOrSeveral() throws IOException {
        assertEquals(List.of("simulated"), cameras("simulated"));
        assertEquals(
                List.of("/dev/video0", "http://192.0.2.7/video.mjpg"),
                cameras("[/dev/video0, 'http://192.0.2.7/video.mjpg']"));
    }

    @Test
    void refusesAStationWithoutACamera() {
        IOException refused = assertThrows(IOException.class, () -> cameras("[]"));

        assertTrue(String.valueOf(refused.getMessage()).contains("names no camera"), refused.getMessage());
    }

    @Test
    void namesTheFileThatIsNoConfiguration() throws Exception {
        Path picture = Files.write(folder.resolve("picture.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8});

        for (Path wrong : List.of(picture, folder, folder.resolve("none.yaml"))) {
            IOException refused = assertThrows(IOException.class, () -> StationConfig.read(wrong));

            assertTrue(String.valueOf(refused.getMessage()).startsWith(wrong + " "), refused.getMessage());
        }
    }

    private List<String> cameras(String camera) throws IOException {
        Path file = folder.resolve("station.yaml");
        Files.writeString(file, """
                station: P01
                site: city-hall
                profile: kokubunji.yaml
                home: station
                devices:
                  camera: %s
                  reader: simulated
                  printer: simulated
                  documents: none
                city: practice
                """.formatted(camera));
        return StationConfig.read(file).devices().cameras();
    }
}
