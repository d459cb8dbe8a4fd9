package dev.madoguchi.ui;

import java.util.regex.Pattern;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How much room words of letters and digits need so that none is broken in two; Japanese may go on in the next line anywhere. */
final class LongestWord {
    /** A longer word is broken after all: somebody typed it without end. In em. */
    private static final double LONGEST = 10;

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}.,:+/]+");

    private LongestWord() {}

    /** The width of the longest of these words, in em, which stay the same when the size of text changes. */
    static double of(String words, Font font) {
        double widest = WORD.matcher(words)
                .results()
                .mapToDouble(word -> width(word.group(), font))
                .max()
                .orElse(0);
        return Math.min(widest / font.getSize(), LONGEST);
    }

    private static double width(String word, Font font) {
        Text alone = new Text(word);
        alone.setFont(font);
        return alone.getLayoutBounds().getWidth();
    }
}
