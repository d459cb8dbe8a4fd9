package dev.madoguchi.device.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit runs @BeforeEach before each test.
class CounterCamerasTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int DARK = 20;
    private static final int LIGHT = 200;

    private final List<KnownCamera> plugged = new CopyOnWriteArrayList<>();
    private final List<CameraMark> kept = new ArrayList<>();
    private MjpegSource darkSource;
    private MjpegSource lightSource;
    private KnownCamera dark;
    private KnownCamera light;

    @BeforeAll
    static void load() {
        JavaCvCamera.load();
    }

    @BeforeEach
    void plug() throws IOException {
        darkSource = source(DARK);
        lightSource = source(LIGHT);
        dark = new KnownCamera("Dark", darkSource.address(), List.of("046d:082d:77", "046d:082d", "Dark"));
        light = new KnownCamera("Light", lightSource.address(), List.of("0c45:6366", "Light"));
    }

    @AfterEach
    void unplug() throws IOException {
        darkSource.close();
        lightSource.close();
    }

    @Test
    void usesTheCameraOfTheCounterUntilSomebodyChooses() throws Exception {
        plugged.add(light);
        CounterCameras cameras = cameras(List.of(), Optional.empty());

        try (CameraFeed feed = cameras.open()) {
            assertEquals(
                    List.of(
                            new CameraOffer(dark, true, CameraOffer.State.USABLE),
                            new CameraOffer(light, false, CameraOffer.State.USABLE)),
                    cameras.list());
            assertSees(DARK, feed.next(SOON));
        }
    }

    @Test
    void changesOverWhileSomebodyLooksAndRemembersIt() throws Exception {
        plugged.add(light);
        CounterCameras cameras = cameras(List.of(), Optional.empty());
        try (CameraFeed feed = cameras.open()) {
            assertSees(DARK, feed.next(SOON));

            cameras.choose(light);

            assertSees(LIGHT, feed.next(SOON));
            assertEquals("Light", cameras.name());
            assertEquals(List.of(new CameraMark("0c45:6366", "Light")), kept);
        }
    }

    @Test
    void waitsForARememberedCameraThatIsNotThereAndOffersTheOthers() throws Exception {
        CounterCameras cameras = cameras(List.of(), Optional.of(new CameraMark("0c45:6366", "Light")));
        assertEquals(
                List.of(
                        new CameraOffer(
                                new KnownCamera("Light", "", List.of("0c45:6366")), true, CameraOffer.State.ABSENT),
                        new CameraOffer(dark, false, CameraOffer.State.USABLE)),
                cameras.list());
        assertEquals(DeviceFault.ABSENT, faultOf(() -> cameras.open().close()));

        plugged.add(light);

        try (CameraFeed feed = cameras.open()) {
            assertSees(LIGHT, feed.next(SOON));
        }
    }

    @Test
    void opensNoCameraThatTheMunicipalityDoesNotAllow() throws Exception {
        plugged.add(light);
        CounterCameras cameras = cameras(List.of("0C45:6366"), Optional.empty());

        assertEquals(DeviceFault.REFUSED, faultOf(() -> cameras.open().close()));
        assertEquals(DeviceFault.REFUSED, faultOf(() -> choose(cameras, dark)));

        assertEquals(
                List.of(
                        new CameraOffer(dark, true, CameraOffer.State.NOT_ALLOWED),
                        new CameraOffer(light, false, CameraOffer.State.USABLE)),
                cameras.list());
        assertEquals(List.of(), kept);
        cameras.choose(light);
        try (CameraFeed feed = cameras.open()) {
            assertSees(LIGHT, feed.next(SOON));
        }
    }

    @Test
    void usesAChoiceThatCouldNotBeRememberedUntilTheNextStart() throws Exception {
        plugged.add(light);
        var cameras =
                new CounterCameras(List.of(dark), () -> List.copyOf(plugged), List.of(), Optional.empty(), mark -> {
                    throw new IOException("the disk is full");
                });

        assertThrows(IOException.class, () -> cameras.choose(light));

        try (CameraFeed feed = cameras.open()) {
            assertSees(LIGHT, feed.next(SOON));
        }
    }

    @Test
    void listsACameraOnceThatIsNamedAndPluggedIn() {
        plugged.add(new KnownCamera("Desk camera", "/dev/video0", List.of("046d:082d", "Desk camera")));
        var cameras = new CounterCameras(
                List.of(KnownCamera.at("/dev/video0")),
                () -> List.copyOf(plugged),
                List.of(),
                Optional.empty(),
                kept::add);

        assertEquals(
                List.of("Desk camera"),
                cameras.list().stream().map(offer -> offer.camera().name()).toList());
    }

    @Test
    void showsNoPasswordOfANetworkCamera() {
        KnownCamera camera = KnownCamera.at("http://staff:secret@192.0.2.7/video.mjpg");

        assertEquals("http://192.0.2.7/video.mjpg", camera.name());
        assertEquals(List.of("http://192.0.2.7/video.mjpg"), camera.ids());
        assertEquals("KnownCamera[http://192.0.2.7/video.mjpg]", camera.toString());
    }

    @Test
    void readsVendorAndProductOutOfWhatDirectShowSays() {
        KnownCamera camera = DirectShowCameras.camera(
                "@device_pnp_\\\\?\\usb#vid_046D&pid_082d&mi_00#7&1a2b&0&0000#{65e8773d}\\global",
                "HD Pro Webcam C920");

        assertEquals(List.of("046d:082d", "HD Pro Webcam C920"), camera.ids());
    }

    private CounterCameras cameras(List<String> allowed, Optional<CameraMark> remembered) {
        return new CounterCameras(List.of(dark), () -> List.copyOf(plugged), allowed, remembered, kept::add);
    }

    private static MjpegSource source(int level) throws IOException {
        return new MjpegSource(out -> {
            MjpegSource.begin(out);
            while (true) {
                MjpegSource.frame(out, level);
            }
        });
    }

    private static void choose(CounterCameras cameras, KnownCamera camera) throws DeviceException {
        try {
            cameras.choose(camera);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertSees(int level, Frame frame) {
        assertTrue(Math.abs((Frames.bgr(frame)[0] & 0xFF) - level) < 8, "level " + (Frames.bgr(frame)[0] & 0xFF));
    }

    private static DeviceFault faultOf(Deed deed) {
        return assertThrows(DeviceException.class, deed::run).fault();
    }

    private interface Deed {
        void run() throws DeviceException;
    }
}
