package dev.madoguchi.ui;

import java.awt.Font;
import java.util.List;
import java.util.Locale;

/** Which characters the screen's typefaces have. JavaFX does not tell; AWT does, of the same font files. */
public final class ScreenFont {
    private ScreenFont() {}

    /** Whether an installed typeface of the {@link Theme} has this code point. The first time takes some tenths of a second. */
    public static boolean has(int codePoint) {
        return Installed.FACES.stream().anyMatch(face -> face.canDisplay(codePoint));
    }

    /** Read when they are first needed. */
    private static final class Installed {
        static final List<Font> FACES = Theme.families()
                .map(family -> new Font(family, Font.PLAIN, 1))
                .filter(Installed::reallyThere)
                .toList();

        /** An unknown family silently becomes Dialog. */
        private static boolean reallyThere(Font font) {
            return font.getFamily(Locale.ROOT).equalsIgnoreCase(font.getName());
        }
    }
}
