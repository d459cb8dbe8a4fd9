package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.util.Arrays;

/** What a card answered: its data and its status word (ISO/IEC 7816-4; domain-facts 1.3). */
final class CardAnswer {
    private static final int OK = 0x9000;

    private final byte[] bytes;

    private CardAnswer(byte[] bytes) {
        this.bytes = bytes;
    }

    static CardAnswer of(byte[] bytes) throws DeviceException {
        if (bytes.length < 2) {
            throw new DeviceException(DeviceFault.BROKEN, "an answer of " + bytes.length + " bytes");
        }
        return new CardAnswer(bytes.clone());
    }

    boolean ok() {
        return status() == OK;
    }

    int status() {
        return (bytes[bytes.length - 2] & 0xFF) << 8 | (bytes[bytes.length - 1] & 0xFF);
    }

    byte[] data() {
        return Arrays.copyOf(bytes, bytes.length - 2);
    }
}
