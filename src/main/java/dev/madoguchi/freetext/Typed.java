package dev.madoguchi.freetext;

/**
 * A typed text in narrow letters, so that patterns need not know how wide anybody types. Each UTF-16 unit stays in its place.
 *
 * @param narrow digits, letters and signs in ASCII, every dash a hyphen, every blank a space
 * @param numbers the same with the kanji digits 〇 to 九 as digits
 */
record Typed(String narrow, String numbers) {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D\uFE63\u30FC\uFF70";
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int TO_NARROW = FIRST_WIDE - '!';

    static Typed of(String text) {
        char[] narrow = new char[text.length()];
        char[] numbers = new char[text.length()];
        for (int at = 0; at < narrow.length; at++) {
            narrow[at] = narrow(text.charAt(at), at > 0 ? numbers[at - 1] : ' ');
            int digit = narrow[at] == '零' ? 0 : KANJI_DIGITS.indexOf(narrow[at]);
            numbers[at] = digit < 0 ? narrow[at] : (char) ('0' + digit);
        }
        return new Typed(new String(narrow), new String(numbers));
    }

    /** A long vowel sign is a dash where a digit stands before it. */
    private static char narrow(char typed, char before) {
        if (DASHES.indexOf(typed) >= 0) {
            boolean isVowel = typed == '\u30FC' || typed == '\uFF70';
            return isVowel && !isDigit(before) ? typed : '-';
        }
        if (typed >= FIRST_WIDE && typed <= LAST_WIDE) {
            return (char) (typed - TO_NARROW);
        }
        if (Character.isSpaceChar(typed) || Character.isWhitespace(typed)) {
            return ' ';
        }
        return Character.isDigit(typed) ? (char) ('0' + Character.digit(typed, 10)) : typed;
    }

    static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    /** Says nothing, as it may have personal data. */
    @Override
    public String toString() {
        return "Typed";
    }
}
