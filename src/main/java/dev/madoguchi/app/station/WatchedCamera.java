package dev.madoguchi.app.station;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.device.camera.Frame;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A camera that tells how it is while it is used. A camera is not asked while nobody uses it: that would switch its lamp on.
 */
public final class WatchedCamera implements Camera {
    private final Camera camera;
    private final Consumer<DeviceStatus> listener;

    public WatchedCamera(Camera camera, Consumer<DeviceStatus> listener) {
        this.camera = camera;
        this.listener = listener;
    }

    @Override
    public String name() {
        return camera.name();
    }

    @Override
    public CameraFeed open() throws DeviceException {
        CameraFeed feed = told(camera::open);
        return new CameraFeed() {
            private String seen = "";

            @Override
            public Frame next(Duration timeout) throws DeviceException {
                Frame frame = told(() -> feed.next(timeout));
                if (!seen.equals(name())) {
                    seen = name();
                    listener.accept(new DeviceStatus.Ready(name()));
                }
                return frame;
            }

            @Override
            public void close() {
                feed.close();
            }
        };
    }

    private <T> T told(Deed<T> deed) throws DeviceException {
        try {
            return deed.run();
        } catch (DeviceException e) {
            listener.accept(new DeviceStatus.Failed(name(), e.fault()));
            throw e;
        }
    }

    /** Something that the camera does or fails to do. */
    @FunctionalInterface
    private interface Deed<T> {
        T run() throws DeviceException;
    }
}
