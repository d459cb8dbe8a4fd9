package dev.madoguchi.device.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Text cut into what is printed in one place each: a code point with its variation selector and combining marks. A cell
 * is one column wide for a half-width character and for a Latin letter with an accent, and two for every other.
 */
public final class Cells {
    private static final String NOT_FIRST = "、。，．・：；？！）」』】〕〉》ー々ゝゞヽヾぁぃぅぇぉっゃゅょァィゥェォッャュョ～〜";
    private static final String NOT_LAST = "（「『【〔〈《￥";

    private Cells() {}

    /** The cells of a text, in order. */
    public static List<String> of(String text) {
        List<String> cells = new ArrayList<>();
        text.codePoints().forEach(codePoint -> {
            String glyph = Character.toString(codePoint);
            if (joins(codePoint) && !cells.isEmpty()) {
                cells.set(cells.size() - 1, cells.getLast() + glyph);
            } else {
                cells.add(glyph);
            }
        });
        return cells;
    }

    /** Columns of a whole text. */
    public static int columns(String text) {
        return of(text).stream().mapToInt(Cells::columnsOf).sum();
    }

    /** Columns of one cell. */
    static int columnsOf(String cell) {
        int codePoint = cell.codePointAt(0);
        boolean half = codePoint < 0x80 || codePoint == 0xA5 || (codePoint >= 0xFF61 && codePoint <= 0xFF9F);
        return half || isAccented(codePoint) ? 1 : 2;
    }

    /** Lines of at most this many columns; a text that fits stays one line, an empty one too. */
    static List<String> wrap(String text, int columns) {
        return wrap(text, Cells::columnsOf, columns);
    }

    /**
     * Lines no wider than a limit. Japanese breaks between any two characters, but no line begins with a closing mark and
     * none ends with an opening one (JIS X 4051, 行頭禁則 and 行末禁則); words of Latin letters stay whole where they can.
     *
     * @param width how wide one cell is, in the unit of the limit
     */
    public static List<String> wrap(String text, ToDoubleFunction<String> width, double limit) {
        List<String> cells = of(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        double used = 0;
        for (int i = 0; i < cells.size(); i++) {
            double wide = width.applyAsDouble(cells.get(i));
            if (used + wide > limit && i > start) {
                int end = lineEnd(cells, start, i);
                lines.add(String.join("", cells.subList(start, end)).stripTrailing());
                start = end;
                used = 0;
                for (String moved : cells.subList(start, i)) {
                    used += width.applyAsDouble(moved);
                }
            }
            used += wide;
        }
        lines.add(String.join("", cells.subList(start, cells.size())));
        return lines;
    }

    private static int lineEnd(List<String> cells, int start, int overflow) {
        for (int end = overflow; end > start; end--) {
            if (mayBreak(cells.get(end - 1), cells.get(end))) {
                return end;
            }
        }
        return overflow;
    }

    private static boolean mayBreak(String before, String after) {
        boolean word = isLatin(before) && isLatin(after);
        return !word && !after.equals(" ") && !NOT_FIRST.contains(after) && !NOT_LAST.contains(before);
    }

    private static boolean isLatin(String cell) {
        int codePoint = cell.codePointAt(0);
        return (codePoint > ' ' && codePoint < 0x7F) || isAccented(codePoint);
    }

    /** Latin letters beyond ASCII, as in Vietnamese; Shift_JIS has none of them, so they are only ever drawn. */
    private static boolean isAccented(int codePoint) {
        return codePoint >= 0xA0
                && codePoint < 0x2000
                && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }

    /** Variation selectors choose the shape of the character before them; combining marks sit on it. */
    private static boolean joins(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || codePoint == 0x3099
                || codePoint == 0x309A;
    }
}
