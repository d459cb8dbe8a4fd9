package dev.madoguchi.device.printer;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;

/**
 * Draws characters into the cells of a slip. One that no installed font has is drawn as 〓, the printers' mark for a
 * missing letter, so that it is never silently left out.
 */
final class SlipFont {
    private static final String MISSING = "〓";
    /** Where the baseline of Japanese fonts lies in the em square, so that letters of several fonts stand on one line. */
    private static final double IDEOGRAPHIC_ASCENT = 0.88;

    private final InstalledFonts fonts;

    SlipFont(InstalledFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Draws one character in its cell.
     *
     * @param cell a code point with its variation selector, if it has one
     * @param width cell width in dots
     * @param height cell height in dots
     */
    void draw(Graphics2D on, String cell, int x, int y, int width, int height, boolean bold) {
        var showing = fonts.showing(cell);
        String drawn = showing.isPresent() ? cell : MISSING;
        Font font = showing.orElse(fonts.first()).deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) height);
        GlyphVector glyphs = InstalledFonts.glyphs(font, drawn);
        double advance =
                Math.max(1, glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX());
        double stretch = Math.min(width / advance, stretch(width, height, advance));
        double left = x + Math.max(0, (width - advance * stretch) / 2);
        double baseline = y + height * IDEOGRAPHIC_ASCENT;
        AffineTransform before = on.getTransform();
        on.translate(left, baseline);
        on.scale(stretch, 1);
        on.drawGlyphVector(glyphs, 0, 0);
        on.setTransform(before);
    }

    /** Double-width cells stretch their letter; a letter is never stretched only because its font is narrow. */
    private static double stretch(int width, int height, double advance) {
        double cells = advance > height * 0.75 ? 1.0 : 0.5;
        return Math.max(1.0, width / (height * cells));
    }
}
