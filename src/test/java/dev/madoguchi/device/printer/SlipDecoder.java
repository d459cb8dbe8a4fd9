package dev.madoguchi.device.printer;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads ESC/POS for the tests, written from the tables in domain-facts 6 and not from the product's code: says which letter and
 * which dots lie where on the paper. Refuses what the tables do not name.
 */
final class SlipDecoder {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset JIS = Charset.forName("x-JIS0208");
    private static final int CELL = 12;
    private static final int TALL = 24;

    private final byte[] in;
    private final int width;
    private final int spacing;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Dots> dots = new ArrayList<>();
    private final List<Letter> line = new ArrayList<>();
    private int at;
    private int y;
    private int x;
    private int align;
    private int wide = 1;
    private int tall = 1;
    private boolean bold;
    private boolean shiftJis;
    private boolean kanji;
    private boolean cut;

    private SlipDecoder(byte[] in, int width, int dpi) {
        this.in = in;
        this.width = width;
        this.spacing = dpi / 6;
    }

    /** One letter and its place in dots. */
    record Letter(String text, int x, int y, int width, int height, boolean bold) {}

    /** A block of dots and its place; the picture's dots row by row. */
    record Dots(int x, int y, int width, int height, BitSet set) {
        boolean dark(int dx, int dy) {
            return set.get(dy * width + dx);
        }
    }

    /** What is on the paper. */
    record Paper(List<Letter> letters, List<Dots> dots, int height, boolean cut) {}

    /** Reads a whole slip. */
    static Paper read(byte[] escpos, int width, int dpi) {
        SlipDecoder decoder = new SlipDecoder(escpos, width, dpi);
        while (decoder.at < escpos.length) {
            decoder.step();
        }
        return new Paper(decoder.letters, decoder.dots, decoder.y, decoder.cut);
    }

    private int take() {
        return in[at++] & 0xFF;
    }

    private void step() {
        int b = take();
        switch (b) {
            case 0x0A -> feedLine();
            case 0x1B -> escape();
            case 0x1C -> fs();
            case 0x1D -> gs();
            default -> letter(b);
        }
    }

    private void letter(int b) {
        if (b < 0x20) {
            throw new IllegalStateException("the byte %02x at %d is no text".formatted(b, at - 1));
        }
        boolean two = kanji || (shiftJis && ((b >= 0x81 && b <= 0x9F) || b >= 0xE0));
        if (two) {
            byte[] pair = {(byte) b, (byte) take()};
            put(new String(pair, kanji ? JIS : SHIFT_JIS), 2);
        } else {
            put(b == 0x5C ? "¥" : b == 0x7E ? "‾" : new String(new byte[] {(byte) b}, SHIFT_JIS), 1);
        }
    }

    private void put(String text, int cells) {
        int w = cells * CELL * wide;
        if (x + w > width) {
            feedLine();
        }
        line.add(new Letter(text, x, 0, w, TALL * tall, bold));
        x += w;
    }

    private void feedLine() {
        int highest = line.stream().mapToInt(Letter::height).max().orElse(0);
        int shift = (width - x) * align / 2;
        for (Letter each : line) {
            letters.add(new Letter(
                    each.text(),
                    each.x() + shift,
                    y + highest - each.height(),
                    each.width(),
                    each.height(),
                    each.bold()));
        }
        line.clear();
        x = 0;
        y += Math.max(highest, spacing);
    }

    private void flush() {
        if (!line.isEmpty()) {
            feedLine();
        }
    }

    private void escape() {
        int command = take();
        switch (command) {
            case '@' -> {
                align = 0;
                wide = 1;
                tall = 1;
                bold = false;
                shiftJis = false;
                kanji = false;
            }
            case 'R', 't' -> take();
            case 'a' -> align = take();
            case 'E' -> bold = take() == 1;
            case 'J' -> {
                int rows = take();
                flush();
                y += rows;
            }
            case 'd' -> {
                int lines = take();
                flush();
                y += lines * spacing;
            }
            default -> throw new IllegalStateException("ESC %02x".formatted(command));
        }
    }

    private void fs() {
        int command = take();
        switch (command) {
            case 'C' -> shiftJis = take() == 1;
            case '&' -> kanji = true;
            case '.' -> kanji = false;
            default -> throw new IllegalStateException("FS %02x".formatted(command));
        }
    }

    private void gs() {
        int command = take();
        switch (command) {
            case '!' -> {
                int n = take();
                wide = (n >> 4) + 1;
                tall = (n & 0x0F) + 1;
            }
            case 'v' -> raster();
            case 'V' -> {
                if (take() != 0x42) {
                    throw new IllegalStateException("a cut without feeding");
                }
                flush();
                y += take();
                cut = true;
            }
            default -> throw new IllegalStateException("GS %02x".formatted(command));
        }
    }

    private void raster() {
        flush();
        if (take() != '0' || take() != 0) {
            throw new IllegalStateException("a raster that is not of plain size");
        }
        int bytes = take() | take() << 8;
        int rows = take() | take() << 8;
        BitSet set = new BitSet();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < bytes; column++) {
                int eight = take();
                for (int bit = 0; bit < 8; bit++) {
                    set.set(row * bytes * 8 + column * 8 + bit, (eight >> (7 - bit) & 1) == 1);
                }
            }
        }
        int shift = (width - bytes * 8) * align / 2;
        dots.add(new Dots(Math.max(0, shift), y, bytes * 8, rows, set));
        y += rows;
    }
}
