package dev.madoguchi.device.card;

import java.util.Map;

/**
 * One application (AP) of a virtual card.
 *
 * @param aid its name in hexadecimal digits
 * @param files its elementary files by file id
 * @param pins its PINs by file id
 * @param keys its private keys by file id
 */
record VirtualApplication(
        String aid, Map<Integer, VirtualFile> files, Map<Integer, VirtualPin> pins, Map<Integer, VirtualKey> keys) {
    VirtualApplication {
        files = Map.copyOf(files);
        pins = Map.copyOf(pins);
        keys = Map.copyOf(keys);
    }

    /** An application without keys. */
    VirtualApplication(String aid, Map<Integer, VirtualFile> files, Map<Integer, VirtualPin> pins) {
        this(aid, files, pins, Map.of());
    }

    void forgetPins() {
        pins.values().forEach(VirtualPin::forget);
    }

    boolean holds(int fileId) {
        return files.containsKey(fileId) || pins.containsKey(fileId) || keys.containsKey(fileId);
    }

    boolean opens(VirtualFile file) {
        return file.opens(this::verified);
    }

    boolean opens(VirtualKey key) {
        return verified(key.pin());
    }

    private boolean verified(int fileId) {
        VirtualPin pin = pins.get(fileId);
        return pin != null && pin.verified();
    }
}
