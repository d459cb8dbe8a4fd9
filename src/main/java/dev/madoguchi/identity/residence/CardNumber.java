package dev.madoguchi.identity.residence;

import java.util.Arrays;

/**
 * The number printed on a residence card, on its way from the keys to the card: two letters, eight digits, two letters.
 * Nothing personal can be read without it (domain-facts 3). Wiped when closed; never written, logged or kept.
 */
public final class CardNumber implements AutoCloseable {
    private static final int LENGTH = 12;
    private static final int LETTERS = 2;
    private static final int FULL_WIDTH = 0xFEE0;

    private final byte[] ascii;

    private CardNumber(byte[] ascii) {
        this.ascii = ascii;
    }

    /** Whether this is such a number; small letters and full-width ones count, as an input method may leave them. */
    public static boolean wellFormed(char[] typed) {
        if (typed.length != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char each = plain(typed[i]);
            boolean letter = i < LETTERS || i >= LENGTH - LETTERS;
            if (letter ? each < 'A' || each > 'Z' : each < '0' || each > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Copies what was typed; the caller wipes its own.
     *
     * @throws IllegalArgumentException unless {@link #wellFormed}
     */
    public static CardNumber of(char[] typed) {
        if (!wellFormed(typed)) {
            throw new IllegalArgumentException("a card number is two letters, eight digits, two letters");
        }
        byte[] ascii = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            ascii[i] = (byte) plain(typed[i]);
        }
        return new CardNumber(ascii);
    }

    /** The twelve characters in ASCII, to be wiped by who asked. */
    byte[] ascii() {
        return ascii.clone();
    }

    @Override
    public void close() {
        Arrays.fill(ascii, (byte) 0);
    }

    @Override
    public String toString() {
        return "CardNumber";
    }

    private static char plain(char typed) {
        char narrow = typed > FULL_WIDTH + ' ' && typed <= FULL_WIDTH + '~' ? (char) (typed - FULL_WIDTH) : typed;
        return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow;
    }
}
