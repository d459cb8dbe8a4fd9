package dev.madoguchi.app.station;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.camera.CameraOffer;
import dev.madoguchi.device.camera.CounterCameras;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationCamerasTest {
    private static final String NETWORK = "http://192.0.2.7/video.mjpg";

    @TempDir
    private Path folder;

    private final SitterServer sitter = new SitterServer(Sitter.person(0), 0);

    @BeforeEach
    void plug() throws Exception {
        sitter.plug();
    }

    @AfterEach
    void unplug() {
        sitter.close();
    }

    @Test
    void usesTheChosenCameraAfterTheNextStartThoughItStandsSecond() throws Exception {
        CounterCameras before = start(List.of(), List.of("simulated", NETWORK));
        before.choose(offer(before, NETWORK).camera());

        CounterCameras after = start(List.of(), List.of("simulated", NETWORK));

        assertEquals(NETWORK, after.name());
        assertEquals(true, offer(after, NETWORK).used());
    }

    @Test
    void saysThatAChosenCameraIsGoneWhenTheStationsFileNoLongerNamesIt() throws Exception {
        CounterCameras before = start(List.of(), List.of("simulated", NETWORK));
        before.choose(offer(before, NETWORK).camera());

        CounterCameras after = start(List.of(), List.of("simulated"));

        assertEquals(CameraOffer.State.ABSENT, offer(after, NETWORK).state());
        assertEquals(CameraOffer.State.USABLE, offer(after, "simulated").state());
    }

    @Test
    void keepsToTheListOfTheMunicipalityExceptForWhatSeesNobody() {
        CounterCameras cameras = start(List.of("046d:082d"), List.of("simulated", NETWORK));

        assertEquals(CameraOffer.State.NOT_ALLOWED, offer(cameras, NETWORK).state());
        assertEquals(CameraOffer.State.USABLE, offer(cameras, "simulated").state());
    }

    private CounterCameras start(List<String> allowed, List<String> addresses) {
        var settings = new StationSettings(folder.resolve("settings.json"));
        return new StationCameras(allowed, settings).of(addresses, Optional.of(sitter));
    }

    private static CameraOffer offer(CounterCameras cameras, String id) {
        return cameras.list().stream()
                .filter(offer -> offer.camera().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
