package dev.madoguchi.device.printer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The paper under a simulated print head: a line being filled, and what has been printed above it. */
final class SlipPaper {
    private static final int FIRST_HEIGHT = 1024;

    private final int dots;
    private final SlipFont font = new SlipFont(InstalledFonts.forJapanese());
    private final List<Cell> line = new ArrayList<>();
    private BufferedImage image;
    private int lineWidth;
    private int printed;

    /** @param dots width of the print line */
    SlipPaper(int dots) {
        this.dots = dots;
        this.image = blank(FIRST_HEIGHT);
    }

    /** One character in the line. */
    record Cell(String glyph, int width, int height, boolean bold, boolean underlined) {}

    private BufferedImage blank(int height) {
        BufferedImage paper = new BufferedImage(dots, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = paper.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, dots, height);
        on.dispose();
        return paper;
    }

    /** Puts a character into the line, which is printed first when there is no room left in it. */
    void put(Cell cell, double aligned, int pitch) {
        if (lineWidth + cell.width() > dots) {
            endLine(aligned, pitch);
        }
        line.add(cell);
        lineWidth += cell.width();
    }

    boolean lineIsEmpty() {
        return line.isEmpty();
    }

    /**
     * Prints the line and feeds the paper by the pitch, or by the tallest character where that is more.
     *
     * @param aligned 0 left, 0.5 centre, 1 right
     */
    void endLine(double aligned, int pitch) {
        int tallest = line.stream().mapToInt(Cell::height).max().orElse(0);
        grow(Math.max(tallest, pitch));
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setColor(Color.BLACK);
        int x = (int) ((dots - lineWidth) * aligned);
        for (Cell cell : line) {
            int y = printed + tallest - cell.height();
            font.draw(on, cell.glyph(), x, y, cell.width(), cell.height(), cell.bold());
            if (cell.underlined()) {
                on.fillRect(x, printed + tallest - 1, cell.width(), 2);
            }
            x += cell.width();
        }
        on.dispose();
        line.clear();
        lineWidth = 0;
        printed += Math.max(tallest, pitch);
    }

    /**
     * Prints rows of dots, most significant bit at the left.
     *
     * @param data starts at {@code from} and has {@code bytesARow} bytes for each row
     */
    void dots(byte[] data, int from, int bytesARow, int rows, double aligned, int scaleX, int scaleY) {
        grow(rows * scaleY);
        int left = (int) (Math.max(0, dots - bytesARow * 8 * scaleX) * aligned);
        for (int y = 0; y < rows * scaleY; y++) {
            for (int x = 0; x < bytesARow * 8 * scaleX && left + x < dots; x++) {
                int bit = x / scaleX;
                if ((data[from + y / scaleY * bytesARow + bit / 8] & (0x80 >> (bit % 8))) != 0) {
                    image.setRGB(left + x, printed + y, 0xFF000000);
                }
            }
        }
        printed += rows * scaleY;
    }

    void feed(int rows) {
        grow(rows);
        printed += rows;
    }

    /** Rows printed since the last cut. */
    int rows() {
        return printed;
    }

    /** Cuts the paper and gives what was printed, in pure black and white as the head makes it. */
    BufferedImage cut() {
        BufferedImage slip = new BufferedImage(dots, Math.max(1, printed), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < printed; y++) {
            for (int x = 0; x < dots; x++) {
                slip.setRGB(x, y, Raster.isDark(image.getRGB(x, y)) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        image = blank(FIRST_HEIGHT);
        printed = 0;
        return slip;
    }

    private void grow(int by) {
        if (printed + by <= image.getHeight()) {
            return;
        }
        BufferedImage longer = blank((printed + by) * 2);
        Graphics2D on = longer.createGraphics();
        on.drawImage(image, 0, 0, null);
        on.dispose();
        image = longer;
    }
}
