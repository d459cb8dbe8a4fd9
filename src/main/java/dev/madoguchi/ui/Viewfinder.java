package dev.madoguchi.ui;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.device.camera.Frame;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A camera that shows a person every frame it hands to the step that works with it: one device, one reader, and the
 * screen sees exactly what the step saw.
 */
public final class Viewfinder implements Camera {
    private final Camera camera;
    private volatile Consumer<Frame> eye = frame -> {};
    private volatile Consumer<Frame> mirror = frame -> {};

    public Viewfinder(Camera camera) {
        this.camera = camera;
    }

    /** Who sees the frames from now on, on the thread that reads the camera. The last one asked for is the only one. */
    public void showTo(Consumer<Frame> eye) {
        this.eye = eye;
    }

    /** Who else sees them: the visitor's own screen. The last one asked for is the only one. */
    public void mirrorTo(Consumer<Frame> other) {
        this.mirror = other;
    }

    @Override
    public String name() {
        return camera.name();
    }

    @Override
    public CameraFeed open() throws DeviceException {
        CameraFeed feed = camera.open();
        return new CameraFeed() {
            @Override
            public Frame next(Duration timeout) throws DeviceException {
                Frame frame = feed.next(timeout);
                eye.accept(frame);
                mirror.accept(frame);
                return frame;
            }

            @Override
            public void close() {
                feed.close();
            }
        };
    }
}
