package dev.madoguchi.device.printer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Builds the bytes of one slip for an ESC/POS printer of one model.
 *
 * <p>Text goes as Shift_JIS where every character of a line is in it and the model has Japanese characters; otherwise
 * the whole line goes as a picture, so that a rare name is printed as it is written. Not for several threads.
 */
public final class EscPos {
    /** Rows of one picture strip. */
    static final int STRIP_ROWS = 128;

    private static final int CELL_WIDTH = PrinterModel.CELL_WIDTH;
    private static final int CELL_HEIGHT = 24;

    /** ESC @, country Japan, katakana page; must come again after every ESC @. */
    private static final byte[] PREAMBLE = {0x1B, 0x40, 0x1B, 0x52, 0x08, 0x1B, 0x74, 0x01};

    private static final byte[] SHIFT_JIS_MODE = {0x1C, 0x43, 0x01};

    private final PrinterModel model;
    private final SlipFont font = new SlipFont(InstalledFonts.forJapanese());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int width = 1;
    private int height = 1;
    private boolean bold;

    public EscPos(PrinterModel model) {
        this.model = model;
        out.writeBytes(PREAMBLE);
        if (model.kanji() == PrinterModel.KanjiRom.SHIFT_JIS) {
            out.writeBytes(SHIFT_JIS_MODE);
        }
    }

    /** Where lines and pictures stand from now on. */
    public enum Align {
        LEFT(0),
        CENTER(1),
        RIGHT(2);

        private final int code;

        Align(int code) {
            this.code = code;
        }
    }

    public EscPos align(Align align) {
        return command(0x1B, 0x61, align.code);
    }

    /**
     * Character size from now on.
     *
     * @param timesWidth 1 to 8
     * @param timesHeight 1 to 8
     */
    public EscPos size(int timesWidth, int timesHeight) {
        if (timesWidth < 1 || timesWidth > 8 || timesHeight < 1 || timesHeight > 8) {
            throw new IllegalArgumentException("sizes go from 1 to 8");
        }
        width = timesWidth;
        height = timesHeight;
        return command(0x1D, 0x21, (timesWidth - 1) << 4 | (timesHeight - 1));
    }

    public EscPos bold(boolean on) {
        bold = on;
        return command(0x1B, 0x45, on ? 1 : 0);
    }

    /** One line of text, broken where it is wider than the paper. */
    public EscPos line(String text) {
        for (String part : Cells.wrap(text, columns())) {
            lineThatFits(part);
        }
        return this;
    }

    /** One line with a text at each end; two lines where they do not fit beside each other. */
    public EscPos line(String left, String right) {
        int gap = columns() - Cells.columns(left) - Cells.columns(right);
        return gap > 0 ? line(left + " ".repeat(gap) + right) : line(left).line(right);
    }

    /** Half-width characters in a line at the present size. */
    public int columns() {
        return model.columns() / width;
    }

    private void lineThatFits(String text) {
        encoded(text)
                .ifPresentOrElse(
                        bytes -> {
                            out.writeBytes(bytes);
                            out.write(0x0A);
                        },
                        () -> picture(drawn(text)));
    }

    /** The line in the printer's own letters, or empty where it has not all of them. */
    private Optional<byte[]> encoded(String text) {
        return switch (model.kanji()) {
            case SHIFT_JIS -> ShiftJis.encode(text);
            case JIS -> Jis.encode(text);
            case NONE -> ShiftJis.encode(text).filter(bytes -> text.chars().allMatch(c -> c < 0x7F));
        };
    }

    private BufferedImage drawn(String text) {
        List<String> cells = Cells.of(text);
        int cellHeight = CELL_HEIGHT * height;
        int lineHeight = Math.max(cellHeight, model.dpi() / 6);
        int wide = Math.max(8, Cells.columns(text) * CELL_WIDTH * width);
        BufferedImage image = new BufferedImage(wide, lineHeight, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, wide, lineHeight);
        on.setColor(Color.BLACK);
        int x = 0;
        for (String cell : cells) {
            int cellWidth = Cells.columnsOf(cell) * CELL_WIDTH * width;
            font.draw(on, cell, x, 0, cellWidth, cellHeight, bold);
            x += cellWidth;
        }
        on.dispose();
        return image;
    }

    /**
     * A picture in black and white; what is darker than half grey is printed.
     *
     * @throws IllegalArgumentException when it is wider than the paper
     */
    public EscPos picture(BufferedImage picture) {
        if (picture.getWidth() > model.dots()) {
            throw new IllegalArgumentException(
                    "a picture of " + picture.getWidth() + " dots on paper of " + model.dots());
        }
        Raster.write(picture, STRIP_ROWS, out);
        return this;
    }

    /** A rule across the paper, two dots thick, with a little air around it. */
    public EscPos rule() {
        BufferedImage rule = new BufferedImage(model.dots(), 18, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = rule.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, rule.getWidth(), rule.getHeight());
        on.setColor(Color.BLACK);
        on.fillRect(0, 8, rule.getWidth(), 2);
        on.dispose();
        return picture(rule);
    }

    /**
     * Feeds the paper by a little.
     *
     * @param dots 0 to 255, in the printer's vertical steps, on most models a dot
     */
    public EscPos space(int dots) {
        return command(0x1B, 0x4A, dots);
    }

    /** Feeds the paper by this many empty lines. */
    public EscPos feed(int lines) {
        return command(0x1B, 0x64, lines);
    }

    /** Feeds the slip out of the printer and cuts it off, or only feeds it where the model has no cutter. */
    public EscPos cut() {
        return model.cutter() ? command(0x1D, 0x56, 0x42, 0x00) : feed(5);
    }

    /** The bytes so far. */
    public byte[] bytes() {
        return out.toByteArray();
    }

    private EscPos command(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }
}
