package dev.madoguchi.app.command;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.ui.Texts;
import java.util.Locale;

/** The sentence for a device's fault, as the command line says it. */
final class DeviceWords {
    private DeviceWords() {}

    /**
     * The fault with the one sentence that says what happened and what to do.
     *
     * @param device {@code camera}, {@code card}, {@code printer} or {@code scanner}, as in the texts' keys
     */
    static CommandFault fault(String device, DeviceException error) {
        Texts texts = new Texts(Locale.ENGLISH);
        String key = "device." + device + "." + error.fault();
        return new CommandFault(
                texts.get(key) + " " + texts.get(key + ".todo") + " (" + error.getMessage() + ")", error);
    }
}
