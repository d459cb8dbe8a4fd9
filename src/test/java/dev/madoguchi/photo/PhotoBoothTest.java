package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.device.camera.JavaCvCamera;
import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.photo.cut.CardPhoto;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhotoBoothTest {
    private static final HaarFaceFinder FINDER = new HaarFaceFinder();
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Sitter sitter = Sitter.person(6);
    private final SitterServer server = new SitterServer(sitter, 0);
    private final BlockingQueue<Sight> sights = new LinkedBlockingQueue<>();

    @BeforeAll
    static void load() {
        JavaCvCamera.load();
        FINDER.load();
    }

    @AfterAll
    static void close() {
        FINDER.close();
    }

    @BeforeEach
    void plug() throws DeviceException {
        server.plug();
    }

    @AfterEach
    void unplug() {
        server.close();
    }

    @Test
    void takesAPhotoOfWhoeverSitsThere() throws Exception {
        var taken = assertInstanceOf(PhotoShot.Taken.class, booth(camera()).shoot(WAIT));

        assertEquals(State.PASS, taken.verdict());
        assertEquals(CardPhoto.WIDTH, taken.photo().image().getWidth());
        assertEquals(Sitter.WIDTH, taken.frame().width());
    }

    @Test
    void takesAPhotoThatIsNotGoodAndSaysWhatIsWrong() throws Exception {
        sitter.light(Light.GOOD.withBlur(5));

        var taken = assertInstanceOf(PhotoShot.Taken.class, booth(camera()).shoot(WAIT));

        assertEquals(
                "photo.BLURRED", Measure.worst(taken.measures()).orElseThrow().reasonKey());
    }

    @Test
    void takesNoPhotoOfAnEmptyChair() throws Exception {
        sitter.persons(0);

        var shot = assertInstanceOf(PhotoShot.NotUsable.class, booth(camera()).shoot(WAIT));

        assertEquals(PhotoProblem.NO_FACE, shot.why());
    }

    @Test
    void saysThatThereIsNoCamera() {
        server.unplug();

        var error = assertThrows(DeviceException.class, () -> booth(camera()).shoot(WAIT));

        assertEquals(DeviceFault.ABSENT, error.fault());
    }

    @Test
    void shootsThroughTheLiveViewWithoutOpeningTheCameraAgain() throws Exception {
        var opened = new AtomicInteger();
        PhotoBooth booth = booth(counted(opened));
        try (Preview preview = booth.preview(sights::add)) {
            await(Sight.Live.class::isInstance);

            assertInstanceOf(PhotoShot.Taken.class, booth.shoot(WAIT));

            assertEquals(1, opened.get());
            assertInstanceOf(Sight.Live.class, preview.newest());
        }

        assertInstanceOf(PhotoShot.Taken.class, booth.shoot(WAIT));
        assertEquals(2, opened.get());
    }

    @Test
    void showsWhatTheCheckSawOnEachFrame() throws Exception {
        try (Preview preview = booth(camera()).preview(sights::add)) {
            await(sight ->
                    sight instanceof Sight.Live live && live.checked().faces().size() == 1);

            sitter.persons(2);
            await(sight ->
                    sight instanceof Sight.Live live && live.checked().faces().size() == 2);

            assertInstanceOf(Sight.Live.class, preview.newest());
        }
    }

    @Test
    void findsTheCameraAgainThatWasUnplugged() throws Exception {
        try (Preview preview = booth(camera()).preview(sights::add)) {
            await(Sight.Live.class::isInstance);

            server.unplug();
            await(new Sight.Lost(DeviceFault.ABSENT)::equals);
            server.plug();

            await(Sight.Live.class::isInstance);
            assertInstanceOf(Sight.Live.class, preview.newest());
        }
    }

    @Test
    void goesOnAfterADriverFailsInAWayThatNobodyForesaw() throws Exception {
        Camera camera = camera();
        var opened = new AtomicInteger();
        Camera faulty = new Camera() {
            @Override
            public String name() {
                return camera.name();
            }

            @Override
            public CameraFeed open() throws DeviceException {
                if (opened.incrementAndGet() == 1) {
                    throw new IllegalStateException("a driver's own fault");
                }
                return camera.open();
            }
        };

        try (Preview preview = booth(faulty).preview(sights::add)) {
            await(new Sight.Lost(DeviceFault.BROKEN)::equals);

            await(Sight.Live.class::isInstance);
            assertInstanceOf(Sight.Live.class, preview.newest());
        }
    }

    private void await(Predicate<Sight> wanted) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            Sight sight = sights.poll(1, TimeUnit.SECONDS);
            if (sight != null && wanted.test(sight)) {
                return;
            }
        }
        throw new AssertionError("not seen within " + LONG);
    }

    private Camera camera() {
        return new JavaCvCamera("sitter", server.address());
    }

    private Camera counted(AtomicInteger opened) {
        Camera camera = camera();
        return new Camera() {
            @Override
            public String name() {
                return camera.name();
            }

            @Override
            public CameraFeed open() throws DeviceException {
                opened.incrementAndGet();
                return camera.open();
            }
        };
    }

    private static PhotoBooth booth(Camera camera) {
        return new PhotoBooth(camera, FINDER, PhotoRules.CARD);
    }
}
