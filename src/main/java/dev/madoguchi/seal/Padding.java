package dev.madoguchi.seal;

import java.util.Arrays;
import java.util.Optional;

/**
 * Makes plain texts alike in length: one byte 0x80, then zero bytes up to the next multiple of 4096 (the scheme of ISO/IEC
 * 7816-4). A plain text of 4095 bytes becomes 4096, one of 4096 becomes 8192.
 */
final class Padding {
    static final int BLOCK = 4096;
    private static final byte MARK = (byte) 0x80;

    private Padding() {}

    static byte[] pad(byte[] plain) {
        byte[] padded = Arrays.copyOf(plain, (plain.length / BLOCK + 1) * BLOCK);
        padded[plain.length] = MARK;
        return padded;
    }

    /** The text before the padding, or nothing where the padding is not of this scheme. */
    static Optional<byte[]> unpad(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        boolean whole = padded.length % BLOCK == 0 && end >= 0 && padded[end] == MARK && padded.length - end <= BLOCK;
        return whole ? Optional.of(Arrays.copyOf(padded, end)) : Optional.empty();
    }
}
