package dev.madoguchi.identity;

/** Digits as people and input methods type them: ASCII or full-width. */
final class Digits {
    private static final char FULL_WIDTH_ZERO = '\uFF10';

    private Digits() {}

    /** The value of one digit, or less than 0 for any other character. */
    static int value(int typed) {
        int zero = typed >= FULL_WIDTH_ZERO ? FULL_WIDTH_ZERO : '0';
        int value = typed - zero;
        return value <= 9 ? value : -1;
    }

    /** Whether these are so many digits and nothing else. */
    static boolean count(CharSequence typed, int length) {
        return typed.length() == length && typed.chars().allMatch(each -> value(each) >= 0);
    }

    /** The digits in ASCII, to be wiped by who asked. */
    static byte[] ascii(CharSequence typed) {
        byte[] digits = new byte[typed.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) ('0' + value(typed.charAt(i)));
        }
        return digits;
    }
}
