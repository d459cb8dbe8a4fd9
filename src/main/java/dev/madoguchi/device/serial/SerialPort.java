package dev.madoguchi.device.serial;

import dev.madoguchi.device.DeviceException;

/**
 * A place where a serial device may be plugged in.
 *
 * <p>Open it for one job and close it after: then a device that was unplugged and came back needs no code at all.
 */
public interface SerialPort {

    /** The name a person knows the port by, such as {@code /dev/ttyUSB0} or {@code COM3}. */
    String name();

    /**
     * Opens the line.
     *
     * @throws DeviceException {@code ABSENT} when nothing is plugged in there, {@code BUSY} when another program or
     *     another part of this one holds it, {@code REFUSED} when this user may not use it or it is no serial line
     */
    SerialLine open() throws DeviceException;
}
