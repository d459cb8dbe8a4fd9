package dev.madoguchi.device.camera;

import dev.madoguchi.device.DeviceException;

/**
 * A place where a camera may be plugged in.
 *
 * <p>Open it for one step of the visit and close it after: a camera that was unplugged and came back then needs no code
 * at all.
 */
public interface Camera {
    /** The name a person knows the camera by. */
    String name();

    /**
     * Switches the camera on. Takes a few seconds at most.
     *
     * @throws DeviceException {@code ABSENT} where there is none, {@code BUSY} where another program holds it,
     *     {@code REFUSED} where it may not be used, {@code TIMEOUT} where it does not answer, {@code BROKEN} where it
     *     sends no pictures
     */
    CameraFeed open() throws DeviceException;
}
