package dev.madoguchi.app.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.CameraMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationSettingsTest {
    private static final CameraMark CAMERA = new CameraMark("046d:082d", "机のカメラ");

    @TempDir
    private Path folder;

    @Test
    void remembersTheCameraFromOneStartToTheNext() throws IOException {
        settings().keep(new CameraMark("simulated", "another"));
        settings().keep(CAMERA);

        assertEquals(Optional.of(CAMERA), settings().camera());
    }

    @Test
    void knowsNoCameraBeforeOneWasChosen() {
        assertEquals(Optional.empty(), settings().camera());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"devices\": 7}",
                "{\"devices\": {\"camera\": []}}",
                "{\"devices\": {\"camera\": [\"/dev/video0\"], \"printer\": \"lpt1\"}}"
            })
    void knowsNoDevicesWhereTheirPartIsDamaged(String content) throws IOException {
        Files.writeString(file(), content);

        assertEquals(Optional.empty(), settings().devices());
    }

    @Test
    void givesASecondDisplayToTheVisitorUntilSomebodyWantsItOtherwise() throws IOException {
        assertTrue(settings().visitorScreen());

        settings().keepVisitorScreen(false);

        assertFalse(settings().visitorScreen());
    }

    @Test
    void leavesOtherSettingsAsTheyAre() throws IOException {
        Files.writeString(file(), "{\"scale\": 1.01}");

        settings().keep(CAMERA);

        assertTrue(Files.readString(file()).contains("1.01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "\0\0", "{\"camera\": 7}", "{\"camera\": {\"id\": \"\"}}", "{\"camera\": null}"})
    void isNotStoppedByADamagedFile(String content) throws IOException {
        Files.writeString(file(), content);

        assertEquals(Optional.empty(), settings().camera());
        settings().keep(CAMERA);
        assertEquals(Optional.of(CAMERA), settings().camera());
    }

    private StationSettings settings() {
        return new StationSettings(file());
    }

    private Path file() {
        return folder.resolve("settings.json");
    }
}
