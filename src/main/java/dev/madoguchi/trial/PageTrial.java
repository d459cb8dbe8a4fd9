package dev.madoguchi.trial;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Prints a test page on A4: letters in three sizes, and a square whose sides are 100 mm, to be measured. */
public final class PageTrial implements Trial {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double SQUARE = 100;

    private final DocumentPrinter printer;
    private final Texts texts;
    private final Clock clock;

    /** @param texts in Japanese */
    public PageTrial(DocumentPrinter printer, Texts texts, Clock clock) {
        this.printer = printer;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Subject subject() {
        return Subject.PAGE;
    }

    @Override
    public Sight look() throws DeviceException {
        String time = TIME.format(LocalDateTime.now(clock));
        printer.print(texts.get("trial.paper.title"), page(time));
        return Sight.of(printer.name() + "　" + time);
    }

    private byte[] page(String time) throws DeviceException {
        try (JapanesePdf pdf = JapanesePdf.create(JapaneseFonts.installed(), texts.get("trial.paper.title"))) {
            PdfPage page = pdf.page(WIDTH, HEIGHT);
            page.textCentred(WIDTH / 2, 40, 22, Weight.BOLD, texts.get("trial.paper.title"));
            page.textCentred(WIDTH / 2, 52, 12, Weight.REGULAR, time);
            page.textCentred(WIDTH / 2, 66, 10, Weight.REGULAR, texts.get("trial.paper.letters"));
            page.textCentred(WIDTH / 2, 74, 7, Weight.REGULAR, texts.get("trial.paper.letters"));
            page.box((WIDTH - SQUARE) / 2, 95, SQUARE, SQUARE, 0.4);
            page.textCentred(WIDTH / 2, 147, 12, Weight.REGULAR, texts.get("trial.paper.square"));
            page.textCentred(WIDTH / 2, 215, 12, Weight.REGULAR, texts.get("trial.paper.readable"));
            return pdf.bytes();
        } catch (FontsMissingException e) {
            throw new DeviceException(DeviceFault.REFUSED, "the fonts of the page are missing", e);
        }
    }
}
