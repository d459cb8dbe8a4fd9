package dev.madoguchi.paper;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * A font file of this computer, read when the first document is set in it and kept: reading one makes forty megabytes of garbage, which
 * keys pressed meanwhile would wait for. For several threads; PDFBox shares a font between documents too.
 */
final class FontFace {
    private final Path file;
    private final String name;
    private @Nullable TrueTypeFont read;

    /** @param name the font's PostScript name inside a collection, empty where the file holds one font */
    FontFace(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    Path file() {
        return file;
    }

    /** The font; nobody closes it. */
    synchronized TrueTypeFont font() throws IOException {
        TrueTypeFont font = read;
        if (font == null) {
            font = name.isEmpty()
                    ? new TTFParser().parse(new RandomAccessReadBufferedFile(file))
                    : new TrueTypeCollection(file.toFile()).getFontByName(name);
            // A ligature is one glyph of several characters, and many fonts do not say which: an id would be copied
            // with
            // holes.
            font.setEnableGsub(false);
            read = font;
        }
        return font;
    }
}
