package dev.madoguchi.city.console;

import java.util.regex.Pattern;

/** Cells of a table for a spreadsheet (RFC 4180). */
final class Csv {
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

    private Csv() {}

    static String cell(String text) {
        String plain = FORMULA.matcher(text).matches() ? "'" + text : text;
        return plain.matches("[0-9A-Za-z_.-]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
