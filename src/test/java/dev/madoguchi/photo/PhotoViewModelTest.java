package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.Guides;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.ui.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhotoViewModelTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    private final HaarFaceFinder faces = new HaarFaceFinder();
    private final Later later = new Later();
    private final PhotoBooth booth = new PhotoBooth(new NoCamera(), faces, PhotoRules.CARD);
    private final PhotoViewModel model = new PhotoViewModel(
            booth, later, new SessionCount(NOON, tried -> {}), new Reviewer(() -> "撮影 花子", NOON), photo -> {});

    @AfterEach
    void close() {
        faces.close();
    }

    @Test
    void keepsThePhotoThatCameAfterADeedThatFails() {
        PhotoShot.Taken first = shot(3);
        PhotoShot.Taken second = shot(4);
        model.brought(first);
        model.move(new Guides(100, 400, 500, 0));
        model.brought(second);

        later.fail(new DeviceException(DeviceFault.ABSENT, "too late"));

        assertEquals(
                new PhotoStep.Taken(second, PhotoStep.Origin.CARD),
                model.stepProperty().get());
    }

    @Test
    void saysThatADeedFailedForThePhotoThatIsShown() {
        model.brought(shot(3));
        model.move(new Guides(100, 400, 500, 0));

        later.fail(new DeviceException(DeviceFault.ABSENT, "gone"));

        assertInstanceOf(PhotoStep.Failed.class, model.stepProperty().get());
    }

    private PhotoShot.Taken shot(int person) {
        Frame frame = Frame.of(Sitter.person(person).draw(Duration.ZERO));
        return assertInstanceOf(PhotoShot.Taken.class, booth.develop(frame));
    }

    /** Work that ends when the test says so, and as it says. */
    private static final class Later implements Background {
        private final Deque<Consumer<? super Exception>> failing = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
            failing.add(onFailed);
        }

        void fail(Exception error) {
            failing.remove().accept(error);
        }
    }

    private static final class NoCamera implements Camera {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public CameraFeed open() throws DeviceException {
            throw new DeviceException(DeviceFault.ABSENT, "no camera");
        }
    }
}
