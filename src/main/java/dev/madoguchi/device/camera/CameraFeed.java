package dev.madoguchi.device.camera;

import dev.madoguchi.device.DeviceException;
import java.time.Duration;

/** A camera that is switched on. Used by one thread at a time; may be closed by any. */
public interface CameraFeed extends AutoCloseable {
    /**
     * The newest frame that was not handed out before; older ones are dropped.
     *
     * @param timeout how long to wait for one
     * @throws DeviceException {@code TIMEOUT} where none came in time, {@code ABSENT} where the camera has gone; the
     *     feed is then over, and the camera has to be opened again
     */
    Frame next(Duration timeout) throws DeviceException;

    /** Switches the camera off, within a few seconds. May be called again. */
    @Override
    void close();
}
