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

    /**
     * The font; nobody closes it.
     *
     * @throws IOException where the file cannot be read, or has no such font
     */
    synchronized TrueTypeFont font() throws IOException {
        TrueTypeFont font = read;
        if (font == null) {
            font = parsed();
            // A ligature is one glyph of several characters, and many fonts do not say which: an id copied has holes.
            font.setEnableGsub(false);
            read = font;
        }
        return font;
    }

    private TrueTypeFont parsed() throws IOException {
        if (name.isEmpty()) {
            return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        }
        TrueTypeFont named = new TrueTypeCollection(file.toFile()).getFontByName(name);
        if (named == null) {
            throw new IOException(file + " has no font " + name);
        }
        return named;
    }
}
