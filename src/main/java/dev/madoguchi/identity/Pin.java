package dev.madoguchi.identity;

import java.util.Arrays;

/** A four-digit PIN on its way from the keys to the card. Wiped when closed; never written, logged or kept. */
public final class Pin extends CardSecret {
    private static final int LENGTH = 4;

    private Pin(byte[] ascii) {
        super(ascii);
    }

    /** Whether this is four digits; full-width ones count, as an input method may leave them. */
    public static boolean wellFormed(CharSequence typed) {
        return Digits.count(typed, LENGTH);
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
        return new Pin(Digits.ascii(typed));
    }

    /** What a driver's licence takes while its holder has set no PIN: four asterisks (domain-facts 2.1). */
    static Pin notSet() {
        byte[] stars = new byte[LENGTH];
        Arrays.fill(stars, (byte) '*');
        return new Pin(stars);
    }
}
