package dev.madoguchi.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes a spelling apart into letters, each folded for comparison. */
final class Letters {
    private static final int KATAKANA_VOICED = 0xFF9E;
    private static final int KATAKANA_HALF_VOICED = 0xFF9F;
    private static final Folding FOLDING = new Folding(Variants.shipped());

    private Letters() {}

    /** The letters in their order; the last one is the end. */
    static List<Letter> of(String spelling) {
        int[] points = spelling.codePoints().toArray();
        List<Letter> letters = new ArrayList<>();
        StringBuilder blanks = new StringBuilder();
        String before = "";
        int at = 0;
        while (at < points.length) {
            if (isBlank(points[at])) {
                blanks.appendCodePoint(points[at]);
                at++;
                continue;
            }
            int end = at + 1;
            while (end < points.length && belongsToTheOneBefore(points[end])) {
                end++;
            }
            String written = new String(points, at, end - at);
            Set<Rule> rules = EnumSet.noneOf(Rule.class);
            before = FOLDING.fold(written, before, rules);
            letters.add(new Letter(at, blanks.toString(), written, before, rules));
            blanks.setLength(0);
            at = end;
        }
        letters.add(new Letter(points.length, blanks.toString(), "", "", Set.of()));
        return letters;
    }

    private static boolean isBlank(int point) {
        return Character.isSpaceChar(point) || Character.isWhitespace(point) || point == 0x200B || point == 0xFEFF;
    }

    private static boolean belongsToTheOneBefore(int point) {
        return Selectors.isSelector(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || point == KATAKANA_VOICED
                || point == KATAKANA_HALF_VOICED;
    }
}
