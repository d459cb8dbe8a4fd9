package dev.madoguchi.device.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The token information of the JPKI application, EF 0006: PKCS#11's CK_TOKEN_INFO, text padded with spaces. */
final class VirtualToken {
    static final int SIZE = 160;

    private static final int LABEL = 32;
    private static final int MANUFACTURER = 32;
    private static final int MODEL = 16;
    private static final int SERIAL = 16;

    private VirtualToken() {}

    static byte[] info(String label) {
        return ByteBuffer.allocate(SIZE)
                .put(padded(label, LABEL))
                .put(padded("Virtual", MANUFACTURER))
                .put(padded("VIRTUAL", MODEL))
                .put(padded("0000000000000000", SERIAL))
                .array();
    }

    private static byte[] padded(String text, int size) {
        return ("%-" + size + "s").formatted(text).getBytes(StandardCharsets.US_ASCII);
    }
}
