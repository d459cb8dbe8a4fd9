package dev.madoguchi.municipality;

import java.util.regex.Pattern;

/**
 * How a visitor is called. In each text <code>{number}</code> stands for the ticket's and <code>{window}</code> for the window's.
 *
 * @param japanese as it is written and shown
 * @param kana as it sounds, for voices that know no Kanji: the particles は and へ as わ and え
 * @param english in English
 */
public record CallWording(String japanese, String kana, String english) {
    private static final String NUMBER = "{number}";
    private static final String WINDOW = "{window}";
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー、。 　]*");

    /** Whether a text says both which number and which window. */
    public static boolean complete(String text) {
        return text.contains(NUMBER) && text.contains(WINDOW);
    }

    /** Whether a text holds nothing but kana beside the number and the window. */
    public static boolean sounded(String text) {
        return KANA.matcher(text.replace(NUMBER, "").replace(WINDOW, "")).matches();
    }

    /** The text with the number and the window put in. */
    public static String filled(String text, String number, String window) {
        return text.replace(NUMBER, number).replace(WINDOW, window);
    }
}
