package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceStatus;

/** A printer of slips, however it is reached: by its own line, or through a queue of the operating system. */
public interface SlipPrinter {

    /** The model slips for this printer are built for. */
    PrinterModel model();

    /** The name of the printer's place. */
    String name();

    /**
     * Prints one slip; a failure is an outcome. Every wait is bounded.
     *
     * @param escpos the whole slip, its cut included
     */
    PrintOutcome print(byte[] escpos);

    /**
     * How the printer is, as far as it or its queue tells, in the form a device watch tells. Changes nothing.
     *
     * @throws DeviceException where it cannot be asked
     */
    DeviceStatus look() throws DeviceException;
}
