package dev.madoguchi.device.card;

import java.util.Map;

/**
 * One application (AP) of a virtual card.
 *
 * @param aid its name in hexadecimal digits
 * @param files its elementary files by file id
 * @param pins its PINs by file id
 */
record VirtualApplication(String aid, Map<Integer, VirtualFile> files, Map<Integer, VirtualPin> pins) {
    VirtualApplication {
        files = Map.copyOf(files);
        pins = Map.copyOf(pins);
    }

    void forgetPins() {
        pins.values().forEach(VirtualPin::forget);
    }

    boolean holds(int fileId) {
        return files.containsKey(fileId) || pins.containsKey(fileId);
    }

    boolean opens(VirtualFile file) {
        return file.opens(id -> {
            VirtualPin pin = pins.get(id);
            return pin != null && pin.verified();
        });
    }
}
