package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceFault;
import java.util.Optional;

/**
 * What a printer says of itself, from its four answers to {@code DLE EOT}.
 *
 * @param offline it does not print now, for whichever reason
 * @param coverOpen its cover is open
 * @param paperEnd no paper is left
 * @param nearEnd the roll is nearly at its end; it still prints
 * @param error the cutter or something else in it is stuck
 */
public record PrinterState(boolean offline, boolean coverOpen, boolean paperEnd, boolean nearEnd, boolean error) {

    /** Reads the bits of the answers to {@code DLE EOT} 1 (printer), 2 (offline cause), 3 (error), 4 (paper). */
    static PrinterState of(int printer, int cause, int errors, int paper) {
        return new PrinterState(
                (printer & 0x08) != 0,
                (cause & 0x04) != 0,
                (paper & 0x60) != 0 || (cause & 0x20) != 0,
                (paper & 0x0C) != 0,
                (cause & 0x40) != 0 || (errors & 0x28) != 0);
    }

    /** Why it cannot print now, or empty when it can. An open cover also lifts the paper sensor, so it is told first. */
    public Optional<DeviceFault> fault() {
        if (coverOpen) {
            return Optional.of(DeviceFault.COVER_OPEN);
        }
        if (paperEnd) {
            return Optional.of(DeviceFault.OUT_OF_PAPER);
        }
        return error || offline ? Optional.of(DeviceFault.REFUSED) : Optional.empty();
    }
}
