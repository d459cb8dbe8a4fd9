package dev.madoguchi.device;

import java.io.Serial;

/** A device did not do what was asked. The message is for the log and never holds what a device read from a person. */
public final class DeviceException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final DeviceFault fault;

    public DeviceException(DeviceFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public DeviceException(DeviceFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public DeviceFault fault() {
        return fault;
    }
}
