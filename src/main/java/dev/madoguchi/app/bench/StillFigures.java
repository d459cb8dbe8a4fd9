package dev.madoguchi.app.bench;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.CheckedPhoto;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.PhotoCheck;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.photo.cut.CropBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;

/**
 * From the shutter to verdict and photo on a still of 12 megapixels, against the 400 ms that a person takes for at once; then its
 * two parts against the same, to see which of them costs.
 */
final class StillFigures {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final double PROMISED_MILLIS = 400;
    /** A round is some ten times one of the other figures'. */
    private static final int FEWER = 6;

    private final int rounds;

    StillFigures(int rounds) {
        this.rounds = Math.max(5, rounds / FEWER);
    }

    List<Figure> measure() throws Exception {
        Frame frame = Frame.of(sitter());
        Stopwatch stopwatch = new Stopwatch(rounds);
        try (HaarFaceFinder finder = new HaarFaceFinder()) {
            PhotoCheck check = new PhotoCheck(finder, PhotoRules.CARD);
            CropBox crop = crop(check.check(frame));
            double whole = stopwatch.median(() -> check.cut(frame, crop(check.check(frame))));
            double checking = stopwatch.median(() -> check.check(frame));
            double cutting = stopwatch.median(() -> check.cut(frame, crop));
            return List.of(
                    figure("still of 12 MP to photo", whole),
                    figure("- its check", checking),
                    figure("- its cut and JPEG", cutting));
        }
    }

    private static Figure figure(String name, double millis) {
        return Figure.of(name, millis, "ms", PROMISED_MILLIS, 1);
    }

    private static CropBox crop(CheckedPhoto checked) {
        return checked.crop().orElseThrow(() -> new IllegalStateException("no photo in the drawn sitter's picture"));
    }

    private static BufferedImage sitter() {
        BufferedImage drawn = Sitter.person(0).draw(Duration.ZERO);
        BufferedImage still = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        int height = WIDTH * drawn.getHeight() / drawn.getWidth();
        Graphics2D pen = still.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(drawn, 0, 0, WIDTH, HEIGHT - height, 0, 0, drawn.getWidth(), 1, null);
        pen.drawImage(drawn, 0, HEIGHT - height, WIDTH, height, null);
        pen.dispose();
        return still;
    }
}
