package dev.madoguchi.computer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what is plugged into USB ports: a device is {@code 1-2}, its interfaces are {@code 1-2:1.0} and so on beside it. */
final class LinuxUsb {
    private static final int HUB = 0x09;
    private static final int HEXADECIMAL = 16;

    private final Path devices;

    LinuxUsb(Path devices) {
        this.devices = devices;
    }

    /** Everything but hubs. */
    List<Usb> list() throws IOException {
        List<Usb> all = new ArrayList<>();
        List<Path> entries = SysFiles.list(devices);
        for (Path device : entries) {
            String vendor = SysFiles.line(device.resolve("idVendor"));
            if (!vendor.isEmpty()) {
                String id = vendor + ":" + SysFiles.line(device.resolve("idProduct"));
                Usb usb = new Usb(id, SysFiles.line(device.resolve("product")), classes(device, entries));
                if (!usb.is(HUB)) {
                    all.add(usb);
                }
            }
        }
        return all;
    }

    private static Set<Integer> classes(Path device, List<Path> entries) throws IOException {
        Set<Integer> classes = new LinkedHashSet<>();
        String interfaces = device.getFileName() + ":";
        for (Path entry : entries) {
            String code = SysFiles.line(entry.resolve("bInterfaceClass"));
            if (entry.getFileName().toString().startsWith(interfaces) && !code.isEmpty()) {
                classes.add(Integer.parseInt(code, HEXADECIMAL));
            }
        }
        return classes;
    }
}
