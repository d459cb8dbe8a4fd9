package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;

/**
 * A place where an ESC/POS printer may be reached. Open it for one job and close it after: many printers serve one
 * caller at a time.
 */
public interface PrinterPort {

    /** The name a person knows the printer's place by, such as {@code /dev/ttyUSB0} or {@code 192.168.0.9:9100}. */
    String name();

    /**
     * Opens the way to the printer.
     *
     * @throws DeviceException {@code ABSENT} when nothing is there, {@code BUSY} when somebody else holds it,
     *     {@code TIMEOUT} when it does not take the call, {@code REFUSED} when this user may not
     */
    PrinterLine open() throws DeviceException;
}
