package dev.madoguchi.device.printer;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fonts of this computer by which Japanese can be drawn. A cell is drawn by the first font that has it; one with a
 * variation selector by the first that has that very shape, if any has it.
 */
public final class InstalledFonts {
    /** Fonts with square kanji and half-width letters first: Debian packages, then Windows; the JDK's own at the end. */
    private static final List<String> FAMILIES = List.of(
            "BIZ UDGothic",
            "Noto Sans Mono CJK JP",
            "MS Gothic",
            "Noto Sans CJK JP",
            "IPAGothic",
            "IPAmjMincho",
            "Yu Gothic",
            "Meiryo",
            Font.DIALOG);

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final List<Font> fonts;

    private InstalledFonts(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** Looks for the known families; the JDK's own font is always among them. */
    public static InstalledFonts forJapanese() {
        return new InstalledFonts(FAMILIES.stream()
                .map(family -> new Font(family, Font.PLAIN, 1))
                .filter(InstalledFonts::reallyThere)
                .toList());
    }

    /** An unknown family silently becomes Dialog. */
    private static boolean reallyThere(Font font) {
        return font.getFamily(Locale.ROOT).equalsIgnoreCase(font.getName());
    }

    /** The font for ordinary text. */
    public Font first() {
        return fonts.getFirst();
    }

    /**
     * The font that shows a cell, at size 1; empty where none has the character, as with characters of private use,
     * which mean something else in every municipality.
     *
     * @param cell a code point with its variation selector, see {@link Cells}
     */
    public Optional<Font> showing(String cell) {
        int codePoint = cell.codePointAt(0);
        if (Character.getType(codePoint) == Character.PRIVATE_USE) {
            return Optional.empty();
        }
        List<Font> able =
                fonts.stream().filter(font -> font.canDisplay(codePoint)).toList();
        return able.stream()
                .filter(font -> hasOwnShape(font, cell, codePoint))
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    private static boolean hasOwnShape(Font font, String cell, int codePoint) {
        String plain = Character.toString(codePoint);
        return cell.equals(plain)
                || glyphs(font, cell).getGlyphCode(0) != glyphs(font, plain).getGlyphCode(0);
    }

    /** The shapes of a cell in this font, variation selector obeyed. */
    public static GlyphVector glyphs(Font font, String cell) {
        return font.layoutGlyphVector(EXACT, cell.toCharArray(), 0, cell.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }
}
