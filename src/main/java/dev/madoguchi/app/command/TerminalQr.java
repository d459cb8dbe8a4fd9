package dev.madoguchi.app.command;

import java.awt.image.BufferedImage;

/** A QR code in half blocks, two rows of dots a line; light dots are drawn, for a dark terminal. */
final class TerminalQr {
    private static final int WHITE = 0xFFFFFF;

    private TerminalQr() {}

    /** @param dots one pixel a dot, quiet zone included */
    static String of(BufferedImage dots) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y += 2) {
            for (int x = 0; x < dots.getWidth(); x++) {
                boolean upper = light(dots, x, y);
                boolean lower = light(dots, x, y + 1);
                text.append(upper ? (lower ? '█' : '▀') : (lower ? '▄' : ' '));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static boolean light(BufferedImage dots, int x, int y) {
        return y >= dots.getHeight() || (dots.getRGB(x, y) & WHITE) == WHITE;
    }
}
