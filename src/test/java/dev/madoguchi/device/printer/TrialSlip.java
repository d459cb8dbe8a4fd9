package dev.madoguchi.device.printer;

import dev.madoguchi.device.printer.TicketPrinter.Patience;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A slip with a picture whose every dot can be compared, and how long a test waits for it. */
final class TrialSlip {
    static final PrinterModel MODEL = PrinterModel.usual();
    static final Patience PATIENT =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20));
    /** For slips whose end is never confirmed: the wait for it is what the test waits. */
    static final Patience HASTY = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(400));

    static final int PICTURE_ROWS = 400;
    static final byte[] SLIP = new EscPos(MODEL)
            .align(EscPos.Align.CENTER)
            .picture(target(320, PICTURE_ROWS))
            .line("受付番号 A-012")
            .cut()
            .bytes();

    private TrialSlip() {}

    /** Blocks that are no whole bytes wide, and no dot alone, to which the driver could add another. */
    static BufferedImage target(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = picture.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, width, height);
        on.setColor(Color.BLACK);
        for (int x = 0; x < width; x += 12) {
            for (int y = 0; y < height; y += 12) {
                if ((x * 7 + y * 5) % 36 < 12) {
                    on.fillRect(x, y, 12, 12);
                }
            }
        }
        on.dispose();
        return picture;
    }

    static List<String> differences(BufferedImage expected, BufferedImage actual) {
        var different = new ArrayList<String>();
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                if (Likeness.dark(expected, x, y) != Likeness.dark(actual, x, y) && different.size() < 5) {
                    different.add(x + "," + y);
                }
            }
        }
        return different;
    }
}
