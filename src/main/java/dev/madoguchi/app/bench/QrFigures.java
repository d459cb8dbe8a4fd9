package dev.madoguchi.app.bench;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.form.FormPicture;
import dev.madoguchi.form.QrReader;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a camera frame costs, against what is promised in milliseconds, and what is missed of the spoiled forms, against others. */
final class QrFigures {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final double WITH_CODE_MILLIS = 15;
    private static final double WITHOUT_CODE_MILLIS = 40;
    private static final String PERCENT = "%";

    private final Stopwatch stopwatch;
    private final int forms;

    /** @param forms how many spoiled forms are drawn */
    QrFigures(int rounds, int forms) {
        this.stopwatch = new Stopwatch(rounds);
        this.forms = forms;
    }

    List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        byte[] with = frame(true);
        byte[] without = frame(false);
        QrReader reader = new QrReader();
        if (reader.read(WIDTH, HEIGHT, with).isEmpty()
                || !reader.read(WIDTH, HEIGHT, without).isEmpty()) {
            throw new IllegalStateException("the drawn frames are not what they should be");
        }
        figures.add(frame("a QR code", stopwatch.median(() -> reader.read(WIDTH, HEIGHT, with)), WITH_CODE_MILLIS));
        figures.add(
                frame("no QR code", stopwatch.median(() -> reader.read(WIDTH, HEIGHT, without)), WITHOUT_CODE_MILLIS));
        figures.addAll(corpus());
        return figures;
    }

    private List<Figure> corpus() throws Exception {
        Map<String, ReadForms> results = new FormCorpus(forms).readByAll();
        ReadForms ours = Objects.requireNonNull(results.get(FormCorpus.OURS));
        List<Figure> figures = new ArrayList<>();
        for (String other : List.of(FormCorpus.ZBARIMG, FormCorpus.OPENCV)) {
            ReadForms theirs = results.get(other);
            if (theirs != null) {
                double missed = theirs.missedPercent();
                String name = "of %d spoiled forms missed, against %s".formatted(forms, other);
                figures.add(Figure.of(name, ours.missedPercent(), PERCENT, missed, 1));
            }
        }
        figures.add(Figure.of("wrong texts read from them", ours.wrong(), "texts", forms, 0));
        return figures;
    }

    private static Figure frame(String what, double millis, double promised) {
        return Figure.of("1920 x 1080 frame with " + what, millis, "ms", promised, 1);
    }

    /** A person before the camera, with or without a form held up. */
    private static byte[] frame(boolean form) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.drawImage(Sitter.person(0).draw(Duration.ofMillis(500)), 0, 0, WIDTH, HEIGHT, null);
        if (form) {
            pen.rotate(0.1);
            pen.drawImage(FormPicture.upperPart(ApplicationId.invented(1)), 700, 200, null);
        }
        pen.dispose();
        return Frame.of(picture).luminance();
    }
}
