package dev.madoguchi.manual;

import java.text.Normalizer;
import java.util.Locale;

/** A text as searching sees it: width, case, and the two kana are the same, and what only separates is gone. */
final class Folded {
    /** From katakana to the hiragana of the same sound (Unicode, blocks Hiragana and Katakana). */
    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    private Folded() {}

    static String of(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(narrow.length());
        narrow.codePoints()
                .filter(Folded::counts)
                .map(point -> point >= 'ァ' && point <= 'ヶ' ? point - TO_HIRAGANA : point)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean counts(int point) {
        return Character.isLetterOrDigit(point) || point == 'ー' || point == '々' || point == '〆';
    }
}
