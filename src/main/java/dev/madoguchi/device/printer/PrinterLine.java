package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import java.time.Duration;

/** An open two-way byte line with a printer at its end. Every wait has a limit; used by one thread at a time. */
public interface PrinterLine extends AutoCloseable {

    /**
     * Sends all bytes. That they were taken only means that they are on their way, not that they are on paper.
     *
     * @param standstill the longest time without any progress; a slow line that moves is not late
     * @throws DeviceException {@code TIMEOUT} when the line stood still, {@code ABSENT} when it is gone
     */
    void write(byte[] bytes, Duration standstill) throws DeviceException;

    /**
     * The next byte, 0 to 255.
     *
     * @throws DeviceException {@code TIMEOUT} when none came within the limit, {@code ABSENT} when the line is gone
     */
    int read(Duration limit) throws DeviceException;

    /**
     * What has already arrived, without waiting; often empty.
     *
     * @throws DeviceException {@code ABSENT} when the line is gone
     */
    byte[] pending() throws DeviceException;

    @Override
    void close();
}
