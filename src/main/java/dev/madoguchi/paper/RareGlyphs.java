package dev.madoguchi.paper;

import dev.madoguchi.device.printer.InstalledFonts;
import dev.madoguchi.paper.JapanesePdf.Weight;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * A PDF font made while writing, for the characters the document's font lacks: rare kanji and shapes chosen by a
 * variation selector. Each is drawn from any font of this computer that shows it, as 〓 when none does, and keeps its own
 * code points, so that the text can still be searched and copied (ISO 32000-1, 9.6.5 Type 3 fonts, 9.10.3 ToUnicode).
 *
 * <p>One byte a character, so at most 255 different ones a document.
 */
final class RareGlyphs extends PDType3Font {
    private static final int MOST = 255;
    private static final float EM = 1000;
    private static final String MISSING = "〓";

    private final PDDocument document;
    private final InstalledFonts fonts = InstalledFonts.forJapanese();
    private final List<Rare> glyphs = new ArrayList<>();
    private final List<Float> widths = new ArrayList<>();

    private record Rare(String cell, Weight weight) {}

    RareGlyphs(PDDocument document) throws IOException {
        super(emptyFont());
        this.document = document;
    }

    private static COSDictionary emptyFont() {
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, new COSArray());
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setName(COSName.NAME, "RareGlyphs");
        font.setItem(COSName.FONT_BBOX, numbers(0, -EM, 2 * EM, EM));
        font.setItem(COSName.FONT_MATRIX, numbers(1 / EM, 0, 0, 1 / EM, 0, 0));
        font.setItem(COSName.CHAR_PROCS, new COSDictionary());
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.ENCODING, encoding);
        return font;
    }

    private static COSArray numbers(float... values) {
        COSArray array = new COSArray();
        for (float value : values) {
            array.add(new COSFloat(value));
        }
        return array;
    }

    /** The one-character string by which this cell is written with this font. */
    String codeOf(String cell, Weight weight) {
        Rare rare = new Rare(cell, weight);
        int at = glyphs.indexOf(rare);
        if (at < 0) {
            add(rare);
            at = glyphs.size() - 1;
        }
        return Character.toString(at + 1);
    }

    @Override
    protected byte[] encode(int unicode) {
        return new byte[] {(byte) unicode};
    }

    @Override
    public float getWidth(int code) {
        return code >= 1 && code <= widths.size() ? widths.get(code - 1) : 0;
    }

    private void add(Rare rare) {
        if (glyphs.size() == MOST) {
            throw new IllegalStateException("more than " + MOST + " rare characters in one document");
        }
        var showing = fonts.showing(rare.cell());
        int style = rare.weight() == Weight.BOLD ? Font.BOLD : Font.PLAIN;
        Font font = showing.orElse(fonts.first()).deriveFont(style, EM);
        GlyphVector shapes = InstalledFonts.glyphs(font, showing.isPresent() ? rare.cell() : MISSING);
        float width = (float) shapes.getGlyphPosition(shapes.getNumGlyphs()).getX();
        glyphs.add(rare);
        widths.add(width);
        write(shapes.getOutline(), width);
    }

    private void write(Shape outline, float width) {
        String name = "g" + glyphs.size();
        COSDictionary font = getCOSObject();
        font.getCOSDictionary(COSName.CHAR_PROCS)
                .setItem(COSName.getPDFName(name), stream(GlyphProcedure.of(outline, width)));
        COSArray differences = font.getCOSDictionary(COSName.ENCODING).getCOSArray(COSName.DIFFERENCES);
        if (differences.size() == 0) {
            differences.add(COSInteger.ONE);
        }
        differences.add(COSName.getPDFName(name));
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, glyphs.size());
        COSArray all = new COSArray();
        widths.forEach(w -> all.add(new COSFloat(w)));
        font.setItem(COSName.WIDTHS, all);
        font.setItem(COSName.TO_UNICODE, stream(toUnicode()));
    }

    private COSBase stream(String content) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CMapName /RareGlyphs def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        for (int i = 0; i < glyphs.size(); i++) {
            String utf16 = HexFormat.of()
                    .withUpperCase()
                    .formatHex(glyphs.get(i).cell().getBytes(StandardCharsets.UTF_16BE));
            map.append("1 beginbfchar\n<%02X> <%s>\nendbfchar\n".formatted(i + 1, utf16));
        }
        return map.append("endcmap\nend\nend\n").toString();
    }
}
