package dev.madoguchi.ui;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import org.slf4j.Logger;

/** Why a deed failed, in the two kinds a screen has to tell apart. */
public sealed interface Trouble {
    /** A device did not do its work; a person can mend it. */
    record OfDevice(DeviceFault fault) implements Trouble {}

    /**
     * Nobody foresaw it. The code finds the line in the log.
     *
     * @param code four characters, the same for the same place in the program
     */
    record Unforeseen(String code) implements Trouble {}

    /** Writes the error to the log, once, and keeps what the screen needs of it. */
    static Trouble of(Exception error, Logger log) {
        if (error instanceof DeviceException device) {
            log.warn("{}: {}", device.fault(), device.getMessage());
            return new OfDevice(device.fault());
        }
        FaultCode code = FaultCode.of(error);
        log.error("Unforeseen error {}", code, error);
        return new Unforeseen(code.text());
    }

    /** The sentences for the clerk. */
    default Notice notice(Texts texts, DeviceKind device) {
        return switch (this) {
            case OfDevice failed -> DeviceNotice.of(texts, device, failed.fault());
            case Unforeseen error -> Notice.of(texts, Tone.STOPPED, "ui.unforeseen", error.code());
        };
    }

    /** The same with the button to try again. */
    default Notice notice(Texts texts, DeviceKind device, Runnable retry) {
        return notice(texts, device).with(texts.get("ui.retry"), retry);
    }
}
