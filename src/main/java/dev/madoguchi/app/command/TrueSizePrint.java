package dev.madoguchi.app.command;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.PhotoSheetPdf;
import dev.madoguchi.paper.PrinterScale;
import dev.madoguchi.paper.RulerPdf;
import dev.madoguchi.paper.Sheet;
import dev.madoguchi.paper.SpoolState;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.photo.still.StillException;
import dev.madoguchi.photo.still.StillPicture;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** A PDF that is printed at its own size: a sheet of photos, or a ruler. */
final class TrueSizePrint {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Sheet sheet;
    private final String job;
    private final byte[] pdf;

    /** @param job what the queue's list calls it */
    private TrueSizePrint(Sheet sheet, String job, byte[] pdf) {
        this.sheet = sheet;
        this.job = job;
        this.pdf = pdf;
    }

    /** Whether a file is meant as a photo. */
    static boolean isPhoto(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    /**
     * A sheet of the card photo in this file.
     *
     * @throws CommandFault where the file holds none
     * @throws IllegalArgumentException where there is no room for so many
     */
    static TrueSizePrint photos(Path file, Sheet sheet, int count) throws IOException {
        byte[] jpeg = cardPhoto(file);
        byte[] pdf = PhotoSheetPdf.bytes(jpeg, sheet, count, PrinterScale.TRUE);
        return new TrueSizePrint(sheet, new Texts(Locale.JAPANESE).get("paper.photo.job"), pdf);
    }

    private static byte[] cardPhoto(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            StillPicture.read(bytes);
            return CardPhoto.ofJpeg(bytes).jpeg();
        } catch (StillException e) {
            String key = "photo.file." + e.fault();
            throw new CommandFault(file + ": " + new Texts(Locale.ENGLISH).get(key), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFault(
                    file + " is no card photo of " + CardPhoto.WIDTH + " x " + CardPhoto.HEIGHT
                            + " pixels; make one with: madoguchi photo FILE --out DIR",
                    e);
        }
    }

    /** The ruler for a printer with this paper. */
    static TrueSizePrint ruler(Sheet sheet) {
        Texts texts = new Texts(Locale.JAPANESE);
        try {
            byte[] pdf = new RulerPdf(JapaneseFonts.installed(), texts).bytes(sheet);
            return new TrueSizePrint(sheet, texts.get("paper.ruler.job"), pdf);
        } catch (FontsMissingException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        }
    }

    /** Writes it into a file: whole, or not at all. */
    void into(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.write(file, pdf); // a pipe, a device or a link, which nothing may take the place of
        } else {
            DurableFile.write(file, pdf);
        }
    }

    /** Prints it, and sees to it that the print system keeps nothing. */
    void on(DocumentPrinter printer) throws DeviceException {
        printer.printTrueSize(job, pdf, sheet);
        Texts texts = new Texts(Locale.ENGLISH);
        System.out.println(texts.get("printer.queued") + " " + texts.get("printer.queued.todo"));
        SpoolState left = printer.settle(LIMIT);
        if (left.holds()) {
            Notice notice = left.notice(texts).orElseThrow();
            throw new CommandFault(notice.what() + " " + notice.todo());
        }
    }
}
