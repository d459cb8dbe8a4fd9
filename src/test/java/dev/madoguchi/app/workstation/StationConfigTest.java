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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void hasNoScannerWhereTheFileNamesNone() throws IOException {
        var devices = read("simulated", "").devices();

        assertEquals("none", devices.scanner());
        assertEquals(30, devices.wedgeMillis());
    }

    @Test
    void namesAScannerAndThePaceOfOneThatTypes() throws IOException {
        var devices = read("simulated", "  scanner: serial:/dev/ttyACM0@19200\n  wedgeMillis: 12\n")
                .devices();

        assertEquals("serial:/dev/ttyACM0@19200", devices.scanner());
        assertEquals(12, devices.wedgeMillis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scanner: /dev/ttyACM0", "wedgeMillis: 0", "wedgeMillis: 100", "scaner: none"})
    void refusesAScannerThatCannotBe(String line) {
        IOException refused = assertThrows(IOException.class, () -> read("simulated", "  " + line + "\n"));

        assertTrue(String.valueOf(refused.getMessage()).contains("station.yaml, line "), refused.getMessage());
    }

    @Test
    void namesTheReaderForStaffCardsOrNone() throws IOException {
        assertEquals("none", read("simulated", "").devices().staffReader());
        assertEquals(
                "ACS ACR1252 01",
                read("simulated", "  staffReader: ACS ACR1252 01\n").devices().staffReader());
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
        return read(camera, "").devices().cameras();
    }

    private StationConfig read(String camera, String more) throws IOException {
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
                %scity: practice
                """.formatted(camera, more));
        return StationConfig.read(file);
    }
}
