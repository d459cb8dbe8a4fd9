package dev.madoguchi.ui;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.PrintOutcome;

/** The sentences for a device that does not do its work, or for what it did: what happened, what to do, and the button to go on. */
public final class DeviceNotice {
    private DeviceNotice() {}

    /** A notice for a step that goes on by itself when the device is back. */
    public static Notice of(Texts texts, DeviceKind device, DeviceFault fault) {
        return Notice.of(texts, Tone.STOPPED, "device." + device.word() + "." + fault);
    }

    /** What came of a slip. */
    public static Notice of(Texts texts, PrintOutcome outcome) {
        Tone tone = switch (outcome) {
            case PrintOutcome.Printed printed -> printed.nearEnd() ? Tone.WARNING : Tone.READY;
            case PrintOutcome.NotPrinted not -> Tone.STOPPED;
            case PrintOutcome.Unknown unknown -> Tone.WARNING;
        };
        return Notice.of(texts, tone, outcome.messageKey());
    }
}
