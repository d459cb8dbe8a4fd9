package dev.madoguchi.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What devices say when something does not go. */
public final class Faults {
    private Faults() {}

    /** The deed fails, and with this fault. */
    public static void assertFault(DeviceFault fault, Executable deed) {
        assertEquals(fault, assertThrows(DeviceException.class, deed).fault());
    }
}
