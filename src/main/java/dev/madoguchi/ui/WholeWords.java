package dev.madoguchi.ui;

import java.lang.Character.UnicodeScript;

/**
 * Japanese that goes on in the next line between words only. A line of Japanese may end after any letter, and a visitor who reads it
 * slowly stumbles over every word that does. What must stay together is joined by a mark of no width (U+FEFF): of the marks that forbid
 * the end of a line it is the one that Java's own rules for lines know, where U+2060 changes nothing (tried with JDK 25).
 */
final class WholeWords {
    private static final String JOINED = "\uFEFF";

    private WholeWords() {}

    /** The same words, joined as this language is read; other languages than Japanese stay as they are. */
    static String of(String text, VisitorLanguage language) {
        return switch (language) {
            case JAPANESE -> joined(text, WholeWords::word);
            case EASY -> joined(text, WholeWords::phrase);
            case ENGLISH, CHINESE, KOREAN, VIETNAMESE, PORTUGUESE, TAGALOG -> text;
        };
    }

    private static String joined(String text, Together together) {
        StringBuilder joined = new StringBuilder();
        int before = -1;
        for (int point : text.codePoints().toArray()) {
            if (before >= 0 && together.stay(before, point)) {
                joined.append(JOINED);
            }
            joined.appendCodePoint(point);
            before = point;
        }
        return joined.toString();
    }

    /** Words are written in Chinese characters or in Katakana; what joins them is Hiragana. */
    private static boolean word(int before, int after) {
        return (han(before) && han(after)) || (katakana(before) && katakana(after));
    }

    /** Easy Japanese has a space between phrases, and its readings stand in brackets behind what is read. */
    private static boolean phrase(int before, int after) {
        return japanese(before) && japanese(after);
    }

    private static boolean japanese(int point) {
        return han(point) || katakana(point) || script(point) == UnicodeScript.HIRAGANA || "（）".indexOf(point) >= 0;
    }

    private static boolean han(int point) {
        return script(point) == UnicodeScript.HAN;
    }

    private static boolean katakana(int point) {
        return script(point) == UnicodeScript.KATAKANA || point == 'ー';
    }

    private static UnicodeScript script(int point) {
        return UnicodeScript.of(point);
    }

    /** Whether no line ends between two letters. */
    @FunctionalInterface
    private interface Together {
        boolean stay(int before, int after);
    }
}
