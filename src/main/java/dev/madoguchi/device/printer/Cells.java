package dev.madoguchi.device.printer;

import java.util.ArrayList;
import java.util.List;

/**
 * Text cut into what a printer puts into one cell each: a code point with its variation selector. A cell is one column
 * wide for a half-width character and two for every other.
 */
final class Cells {
    private Cells() {}

    static List<String> of(String text) {
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
    static int columns(String text) {
        return of(text).stream().mapToInt(Cells::columnsOf).sum();
    }

    /** Columns of one cell. */
    static int columnsOf(String cell) {
        int codePoint = cell.codePointAt(0);
        boolean half = codePoint < 0x80 || codePoint == 0xA5 || (codePoint >= 0xFF61 && codePoint <= 0xFF9F);
        return half ? 1 : 2;
    }

    /** Lines of at most this many columns; a text that fits stays one line, an empty one too. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String cell : of(text)) {
            if (used + columnsOf(cell) > columns && used > 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(cell);
            used += columnsOf(cell);
        }
        lines.add(line.toString());
        return lines;
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
