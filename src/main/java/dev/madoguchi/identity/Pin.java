package dev.madoguchi.identity;

import java.util.Arrays;

/** A four-digit PIN on its way from the keys to the card. Wiped when closed; never written, logged or kept. */
public final class Pin implements AutoCloseable {
    private static final int LENGTH = 4;
    private static final char FULL_WIDTH_ZERO = '\uFF10';

    private final byte[] digits;

    private Pin(byte[] digits) {
        this.digits = digits;
    }

    /** Whether this is four digits; full-width ones count, as an input method may leave them. */
    public static boolean wellFormed(CharSequence typed) {
        return typed.length() == LENGTH && typed.chars().allMatch(each -> digit(each) >= 0);
    }

    /**
     * Copies the digits; the caller wipes its own.
     *
     * @throws IllegalArgumentException unless {@link #wellFormed}
     */
    public static Pin of(CharSequence typed) {
        if (!wellFormed(typed)) {
            throw new IllegalArgumentException("a PIN is four digits");
        }
        byte[] digits = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            digits[i] = (byte) ('0' + digit(typed.charAt(i)));
        }
        return new Pin(digits);
    }

    /** What a driver's licence takes while its holder has set no PIN: four asterisks (domain-facts 2.1). */
    static Pin notSet() {
        byte[] stars = new byte[LENGTH];
        Arrays.fill(stars, (byte) '*');
        return new Pin(stars);
    }

    /** The digits in ASCII, to be wiped by who asked. */
    byte[] ascii() {
        return digits.clone();
    }

    @Override
    public void close() {
        Arrays.fill(digits, (byte) 0);
    }

    @Override
    public String toString() {
        return "Pin";
    }

    private static int digit(int typed) {
        int zero = typed >= FULL_WIDTH_ZERO ? FULL_WIDTH_ZERO : '0';
        int value = typed - zero;
        return value <= 9 ? value : -1;
    }
}
