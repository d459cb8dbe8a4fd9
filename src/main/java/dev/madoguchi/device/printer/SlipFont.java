package dev.madoguchi.device.printer;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The installed fonts by which Japanese is drawn in dots. A character is drawn by the first font that has it; one that
 * none has is drawn as 〓, the printers' mark for a missing letter, so that it is never silently left out.
 */
final class SlipFont {
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

    private static final String MISSING = "〓";
    private static final int PRIVATE_USE = Character.PRIVATE_USE;

    private final List<Font> fonts;

    private SlipFont(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** The fonts of this computer. */
    static SlipFont installed() {
        return new SlipFont(FAMILIES.stream()
                .map(family -> new Font(family, Font.PLAIN, 1))
                .filter(SlipFont::reallyThere)
                .toList());
    }

    /** An unknown family silently becomes Dialog. */
    private static boolean reallyThere(Font font) {
        return font.getFamily(Locale.ROOT).equalsIgnoreCase(font.getName());
    }

    /**
     * Draws one character in its cell.
     *
     * @param glyph a code point with its variation selector, if it has one
     * @param width cell width in dots
     * @param height cell height in dots
     */
    void draw(Graphics2D on, String glyph, int x, int y, int width, int height, boolean bold) {
        String drawn = glyph;
        Font font = fontFor(glyph);
        if (font == null) {
            drawn = MISSING;
            font = fonts.getFirst();
        }
        Font sized = font.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) height);
        var vector = sized.layoutGlyphVector(
                on.getFontRenderContext(), drawn.toCharArray(), 0, drawn.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        var metrics = sized.getLineMetrics(drawn, on.getFontRenderContext());
        double advance =
                Math.max(1, vector.getGlyphPosition(vector.getNumGlyphs()).getX());
        double squeeze = Math.min(width / advance, stretch(width, height, advance));
        double left = x + Math.max(0, (width - advance * squeeze) / 2);
        double box = metrics.getAscent() + metrics.getDescent();
        double baseline = y + (height - box) / 2 + metrics.getAscent();
        AffineTransform before = on.getTransform();
        on.translate(left, baseline);
        on.scale(squeeze, 1);
        on.drawGlyphVector(vector, 0, 0);
        on.setTransform(before);
    }

    /** Double-width cells stretch their letter; a letter is never stretched only because its font is narrow. */
    private static double stretch(int width, int height, double advance) {
        double cells = advance > height * 0.75 ? 1.0 : 0.5;
        return Math.max(1.0, width / (height * cells));
    }

    private @Nullable Font fontFor(String glyph) {
        int codePoint = glyph.codePointAt(0);
        if (Character.getType(codePoint) == PRIVATE_USE) {
            return null;
        }
        return fonts.stream()
                .filter(font -> font.canDisplay(codePoint))
                .findFirst()
                .orElse(null);
    }
}
