package dev.madoguchi.device.serial;

import dev.madoguchi.device.DeviceException;
import java.time.Duration;

/** An open two-way byte line. Blocking, with a limit on every wait; used by one thread at a time. */
public interface SerialLine extends AutoCloseable {

    /**
     * Sends all bytes.
     *
     * @param standstill the longest time without any progress; a slow line that moves is not late
     * @throws DeviceException {@code TIMEOUT} when the line stood still, {@code ABSENT} when it is gone
     */
    void write(byte[] bytes, Duration standstill) throws DeviceException;

    /**
     * Reads exactly {@code count} bytes.
     *
     * @throws DeviceException {@code TIMEOUT} when they did not all come within the limit, {@code ABSENT} when the line
     *     is gone
     */
    byte[] read(int count, Duration limit) throws DeviceException;

    /**
     * What has already arrived, without waiting; often empty.
     *
     * @throws DeviceException {@code ABSENT} when the line is gone
     */
    byte[] pending() throws DeviceException;

    @Override
    void close();
}
