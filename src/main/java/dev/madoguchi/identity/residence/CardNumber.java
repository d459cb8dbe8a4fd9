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
        return look(typed) instanceof Look.Complete;
    }

    /** What is wrong with what was typed so far: the first character that cannot stand where it does. */
    public static Look look(char[] typed) {
        for (int i = 0; i < Math.min(LENGTH, typed.length); i++) {
            char each = plain(typed[i]);
            boolean letter = i < LETTERS || i >= LENGTH - LETTERS;
            if (letter && (each < 'A' || each > 'Z')) {
                return new Look.NoLetter(i + 1, typed[i]);
            }
            if (!letter && (each < '0' || each > '9')) {
                return new Look.NoDigit(i + 1, typed[i]);
            }
        }
        if (typed.length == LENGTH) {
            return new Look.Complete();
        }
        return typed.length > LENGTH ? new Look.TooLong() : new Look.TooShort(LENGTH - typed.length);
    }

    /** How a number that is being typed looks. */
    public sealed interface Look {
        /** Such a number. */
        record Complete() implements Look {}

        /** Right so far; so many characters are missing. */
        record TooShort(int left) implements Look {}

        /** More than a number has. */
        record TooLong() implements Look {}

        /** Something else stands where a letter must; the first place is 1. */
        record NoLetter(int at, char found) implements Look {}

        /** Something else stands where a digit must. */
        record NoDigit(int at, char found) implements Look {}
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
