package dev.madoguchi.device.printer;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Consumer;

/** Obeys the commands that shape a slip: text, sizes, pictures, feeding. What it does not know it skips. */
final class SlipWriter {
    private static final Charset PC437 = Charset.forName("IBM437");
    private static final Charset EUC = Charset.forName("EUC-JP");

    private final SlipPaper paper;
    private final int dpi;
    private final Consumer<Integer> cutAfter;
    private int kanjiSystem;
    private boolean kanjiMode;
    private int country;
    private int codePage;
    private int lead = -1;
    private double aligned;
    private int timesWidth = 1;
    private int timesHeight = 1;
    private boolean bold;
    private boolean underlined;
    private int pitch;
    private byte[] stored = {};

    /** @param cutAfter is told that the paper is to be cut after feeding this many rows */
    SlipWriter(SlipPaper paper, int dpi, Consumer<Integer> cutAfter) {
        this.paper = paper;
        this.dpi = dpi;
        this.cutAfter = cutAfter;
        this.pitch = dpi / 6;
    }

    void obey(byte[] c) {
        switch (c[0]) {
            case 0x1B -> esc(c);
            case 0x1C -> fs(c);
            case 0x1D -> gs(c);
            case 0x0A -> endLine();
            default -> text(c[0] & 0xFF);
        }
    }

    private void text(int b) {
        if (lead >= 0) {
            int first = lead;
            lead = -1;
            put(twoBytes(first, b), 2);
        } else if (b < 0x20 || b == 0x7F) {
            return;
        } else if (startsPair(b)) {
            lead = b;
        } else {
            put(oneByte(b), 1);
        }
    }

    private boolean startsPair(int b) {
        return kanjiSystem == 1 ? ShiftJis.isLead(b) : kanjiMode && b >= 0x21 && b <= 0x7E;
    }

    private String twoBytes(int first, int second) {
        if (kanjiSystem == 1) {
            return new String(new byte[] {(byte) first, (byte) second}, ShiftJis.CHARSET);
        }
        return new String(new byte[] {(byte) (first | 0x80), (byte) (second | 0x80)}, EUC);
    }

    private String oneByte(int b) {
        if (b == 0x5C && country == 8) {
            return "¥";
        }
        if (b == 0x7E && country == 8) {
            return "‾";
        }
        boolean katakana = kanjiSystem == 1 || codePage == 1;
        return new String(new byte[] {(byte) b}, katakana ? ShiftJis.CHARSET : PC437);
    }

    private void put(String glyph, int columns) {
        var cell = new SlipPaper.Cell(glyph, 12 * columns * timesWidth, 24 * timesHeight, bold, underlined);
        paper.put(cell, aligned, pitch);
    }

    private void endLine() {
        paper.endLine(aligned, pitch);
    }

    private void esc(byte[] c) {
        int n = c.length > 2 ? c[2] & 0xFF : 0;
        switch ((char) c[1]) {
            case '@' -> reset();
            case '!' -> {
                bold = (n & 0x08) != 0;
                timesHeight = (n & 0x10) != 0 ? 2 : 1;
                timesWidth = (n & 0x20) != 0 ? 2 : 1;
                underlined = (n & 0x80) != 0;
            }
            case '-' -> underlined = (n & 3) != 0;
            case '2' -> pitch = dpi / 6;
            case '3' -> pitch = n;
            case 'E', 'G' -> bold = (n & 1) != 0;
            case 'J' -> {
                endLineIfBegun();
                paper.feed(n);
            }
            case 'R' -> country = n;
            case 'a' -> aligned = (n % 48) / 2.0;
            case 'd' -> {
                endLineIfBegun();
                paper.feed(n * pitch);
            }
            case 'i', 'm' -> cut(0);
            case 't' -> codePage = n;
            default -> {}
        }
    }

    private void fs(byte[] c) {
        int n = c.length > 2 ? c[2] & 0xFF : 0;
        switch ((char) c[1]) {
            case '&' -> kanjiMode = true;
            case '.' -> kanjiMode = false;
            case 'C' -> kanjiSystem = n % 48;
            case '!' -> {
                timesWidth = (n & 0x04) != 0 ? 2 : 1;
                timesHeight = (n & 0x08) != 0 ? 2 : 1;
                underlined = (n & 0x80) != 0;
            }
            default -> {}
        }
    }

    private void gs(byte[] c) {
        int n = c.length > 2 ? c[2] & 0xFF : 0;
        switch ((char) c[1]) {
            case '!' -> {
                timesWidth = (n >> 4 & 7) + 1;
                timesHeight = (n & 7) + 1;
            }
            case 'V' -> cut(c.length > 3 ? c[3] & 0xFF : 0);
            case 'v' -> raster(c, 8, word(c, 4), word(c, 6), (n == '0' ? c[3] : 0) & 3);
            case '8' -> graphics(c, 7);
            case '(' -> {
                if (n == 'L') {
                    graphics(c, 5);
                }
            }
            default -> {}
        }
    }

    private void reset() {
        kanjiSystem = 0;
        kanjiMode = false;
        country = 0;
        codePage = 0;
        lead = -1;
        aligned = 0;
        timesWidth = 1;
        timesHeight = 1;
        bold = false;
        underlined = false;
        pitch = dpi / 6;
    }

    private void cut(int feed) {
        endLineIfBegun();
        cutAfter.accept(feed);
    }

    private void endLineIfBegun() {
        if (!paper.lineIsEmpty()) {
            endLine();
        }
    }

    private void raster(byte[] c, int from, int bytesARow, int rows, int mode) {
        endLineIfBegun();
        paper.dots(c, from, bytesARow, rows, aligned, (mode & 1) + 1, (mode >> 1) + 1);
    }

    /** {@code GS ( L} and {@code GS 8 L}: function 112 stores a picture, whose width is in dots, 50 prints it. */
    private void graphics(byte[] c, int at) {
        if (c.length <= at + 1) {
            return;
        }
        int function = c[at + 1] & 0xFF;
        if (function == 112 && c.length > at + 10) {
            stored = Arrays.copyOfRange(c, at, c.length);
        } else if ((function == 50 || function == 2) && stored.length > 10) {
            raster(stored, 10, (word(stored, 6) + 7) / 8, word(stored, 8), 0);
        }
    }

    private static int word(byte[] c, int at) {
        return (c[at] & 0xFF) | (c[at + 1] & 0xFF) << 8;
    }
}
