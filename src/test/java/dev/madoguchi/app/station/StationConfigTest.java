package dev.madoguchi.app.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.PrinterModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void namesThePrinterAndItsModel() throws IOException {
        assertEquals(PrinterModel.usual(), printer("simulated", "").model());
        assertEquals(
                512,
                printer("serial:/dev/ttyUSB0@19200,8e1,dtrdsr", "printerModel: tm-t88")
                        .model()
                        .dots());
        assertEquals(
                384, printer("queue:slips", "printerModel: generic-58").model().dots());
    }

    @Test
    void readsModelsOfItsOwnFromAFileBesideIt() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                printers:
                  - { name: 受付2, dots: 512, dpi: 180, columns: 42, cutter: false, kanji: NONE, mark: STATUS }
                """);

        var devices = printer("tcp:192.0.2.9", "printerModel: 受付2\n  printerModels: own.yaml");

        assertEquals(42, devices.model().columns());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tcp:192.0.2.9|documents: none|devices.printerModel is missing",
                "tcp:192.0.2.9|printerModel: TM-U220|There is no printer model TM-U220; known: standard-80",
                "simulated|printerModel: TM-U220|There is no printer model TM-U220",
                "usb:1|printerModel: TM-T88|not a printer address: usb:1",
                "tcp:192.0.2.9|printerModels: none.yaml|none.yaml is no file",
                "tcp:192.0.2.9|printerModels: narrow.yaml|48 columns of 12 dots need 576 dots, and it has 384"
            })
    void refusesAPrinterThatCannotBeUsed(String printer, String line, String words) throws IOException {
        Files.writeString(folder.resolve("narrow.yaml"), """
                printers:
                  - { name: X1, dots: 384, dpi: 203, columns: 48, cutter: false, kanji: NONE, mark: STATUS }
                """);

        IOException refused = assertThrows(IOException.class, () -> printer(printer, line));

        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith(folder.resolve("station.yaml").toString()), message);
        assertTrue(message.contains(words), message);
    }

    @Test
    void hasNoWaitingRoomWhereTheFileNamesNone() throws IOException {
        assertEquals(WaitingRoomSettings.none(), read("simulated", "").waitingRoom());
    }

    @Test
    void namesWhatIsShownAndSaidInTheWaitingRoom() throws IOException {
        var all = read("simulated", "waitingRoom: {board: second, voice: speaker, kiosk: 8480}\n")
                .waitingRoom();
        var some = read("simulated", "waitingRoom: {board: none, voice: simulated}\n")
                .waitingRoom();

        assertEquals(
                new WaitingRoomSettings(
                        WaitingRoomSettings.Board.SECOND, WaitingRoomSettings.Voice.SPEAKER, Optional.of(8480)),
                all);
        assertEquals(
                new WaitingRoomSettings(
                        WaitingRoomSettings.Board.NONE, WaitingRoomSettings.Voice.SIMULATED, Optional.empty()),
                some);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{board: third, voice: none}", "{voice: none}", "{board: none, voice: none, kiosk: 70000}"})
    void refusesAWaitingRoomThatCannotBe(String waitingRoom) {
        IOException refused =
                assertThrows(IOException.class, () -> read("simulated", "waitingRoom: " + waitingRoom + "\n"));

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
    void namesTheFileThatIsNoConfiguration() {
        for (Path wrong : List.of(folder, folder.resolve("none.yaml"))) {
            IOException refused = assertThrows(IOException.class, () -> StationConfig.read(wrong));

            assertTrue(String.valueOf(refused.getMessage()).startsWith(wrong + " "), refused.getMessage());
        }
    }

    @Test
    void saysOfAPictureThatItIsNoText() throws Exception {
        Path picture = Files.write(folder.resolve("picture.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8});

        IOException refused = assertThrows(IOException.class, () -> StationConfig.read(picture));

        assertEquals(picture + ", line 1: the file is no text in UTF-8", refused.getMessage());
    }

    private List<String> cameras(String camera) throws IOException {
        return read(camera, "").devices().cameras();
    }

    private StationConfig.DeviceAddresses printer(String address, String line) throws IOException {
        Path file = folder.resolve("station.yaml");
        String more = line.startsWith("documents") ? "" : "  " + line + "\n";
        Files.writeString(file, """
                station: P01
                site: city-hall
                profile: kokubunji.yaml
                home: station
                devices:
                  camera: simulated
                  reader: simulated
                  printer: %s
                  documents: none
                %scity: practice
                """.formatted(address, more.isBlank() ? "" : more));
        return StationConfig.read(file).devices();
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
