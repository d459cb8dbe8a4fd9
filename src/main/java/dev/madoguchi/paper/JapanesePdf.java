package dev.madoguchi.paper;

import dev.madoguchi.device.printer.Cells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A PDF with Japanese text, in memory only: the font's used part is embedded, the text can be searched and copied, and a
 * character the font lacks is drawn from another font instead of being left out.
 *
 * <p>Lengths are millimetres from the top left corner, type sizes are points. Not for several threads.
 */
public final class JapanesePdf implements AutoCloseable {
    /** Millimetres a point. */
    static final double POINT = 25.4 / 72;

    private final PDDocument document;
    private final JapaneseFonts fonts;
    private final RareGlyphs rare;
    private final Map<Weight, Face> faces = new EnumMap<>(Weight.class);
    private final List<PdfPage> pages = new ArrayList<>();

    private JapanesePdf(PDDocument document, JapaneseFonts fonts, RareGlyphs rare) {
        this.document = document;
        this.fonts = fonts;
        this.rare = rare;
    }

    /** How heavy type is. */
    public enum Weight {
        REGULAR,
        BOLD
    }

    /** A font of the document, and what it can write. */
    private record Face(PDFont font, CmapLookup glyphs) {}

    /** Characters of one font in a row. */
    record Run(PDFont font, String text, double width) {}

    /** A new document without pages. */
    public static JapanesePdf create(JapaneseFonts fonts, String title) {
        PDDocument document = new PDDocument();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(Locale.JAPAN.toLanguageTag());
        PdfMark.ours(document);
        try {
            return new JapanesePdf(document, fonts, new RareGlyphs(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Face face(Weight weight) {
        return faces.computeIfAbsent(weight, this::load);
    }

    private Face load(Weight weight) {
        try {
            TrueTypeFont font = (weight == Weight.BOLD ? fonts.bold() : fonts.regular()).font();
            return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks who prints the document not to scale it. */
    void trueSize() {
        PdfMark.trueSize(document);
    }

    /** Adds a page of this size; A4 is 210 by 297. */
    public PdfPage page(double width, double height) {
        PDPage page = new PDPage(new PDRectangle((float) (width / POINT), (float) (height / POINT)));
        document.addPage(page);
        try {
            PdfPage added = new PdfPage(this, document, page, height);
            pages.add(added);
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width of a text in millimetres. */
    public double width(String text, double points, Weight weight) {
        return runs(text, weight).stream().mapToDouble(Run::width).sum() * points * POINT;
    }

    /**
     * Lines no wider than this, broken as Japanese is; a line break in the text is kept.
     *
     * @param width millimetres
     */
    public List<String> wrap(String text, double points, Weight weight, double width) {
        return text.lines()
                .flatMap(line -> Cells.wrap(line, cell -> width(cell, points, weight), width).stream())
                .toList();
    }

    /** The text cut where the font changes; widths are in units of the type size. */
    List<Run> runs(String text, Weight weight) {
        Face face = face(weight);
        List<Run> runs = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (String cell : Cells.of(text)) {
            if (writes(face, cell)) {
                plain.append(cell);
            } else {
                addPlain(runs, face, plain);
                String code = rare.codeOf(cell, weight);
                runs.add(new Run(rare, code, rare.getWidth(code.charAt(0)) / 1000));
            }
        }
        addPlain(runs, face, plain);
        return runs;
    }

    private static boolean writes(Face face, String cell) {
        int codePoint = cell.codePointAt(0);
        return cell.length() == Character.charCount(codePoint) && face.glyphs().getGlyphId(codePoint) != 0;
    }

    private static void addPlain(List<Run> runs, Face face, StringBuilder plain) {
        if (plain.isEmpty()) {
            return;
        }
        try {
            String text = plain.toString();
            runs.add(new Run(face.font(), text, face.font().getStringWidth(text) / 1000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        plain.setLength(0);
    }

    /** The finished document. Nothing can be added after. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            for (PdfPage page : pages) {
                page.finish();
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
