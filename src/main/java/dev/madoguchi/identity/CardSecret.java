package dev.madoguchi.identity;

import java.util.Arrays;

/** Digits that open a card, on their way from the keys to it. Wiped when closed; never written, logged or kept. */
abstract sealed class CardSecret implements AutoCloseable permits Pin, FaceNumber {
    private final byte[] ascii;

    /** @param ascii is taken over and wiped with this */
    CardSecret(byte[] ascii) {
        this.ascii = ascii;
    }

    /** The digits in ASCII, to be wiped by who asked. */
    final byte[] ascii() {
        return ascii.clone();
    }

    @Override
    public final void close() {
        Arrays.fill(ascii, (byte) 0);
    }

    /** Tells nothing, so that no log ever does. */
    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }
}
