package dev.madoguchi.computer;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Which models are plugged into this computer, by the numbers of their makers; what a device calls itself is left out. */
public final class UsbModels {
    private UsbModels() {}

    /** One line for each device, such as {@code 046d:0825 classes 0E 01}; none where the computer cannot tell. */
    public static List<String> plugged() throws IOException {
        return Computer.here().usb().orElse(List.of()).stream()
                .map(usb -> usb.id() + " classes "
                        + usb.classes().stream().sorted().map("%02X"::formatted).collect(Collectors.joining(" ")))
                .toList();
    }
}
