package dev.madoguchi.paper;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The printing of the photo without its pixels: a sheet of photos, labels for their backs, and a person who says that the print
 * is good. It keeps no photo; it asks for it each time.
 */
public final class PhotoPrintViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoPrintViewModel.class);

    private final Visitor visitor;
    private final PhotoPress press;
    private final Texts texts;
    private final Background background;
    private final Runnable photoOnPaper;
    private final SpoolWatch spool;
    private final ReadOnlyObjectWrapper<PhotoPrintStep> step = new ReadOnlyObjectWrapper<>(new PhotoPrintStep.Ready());
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.of(Sheet.L));
    private final ReadOnlyIntegerWrapper prints = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper needed = new ReadOnlyBooleanWrapper();

    /**
     * The visitor who is here.
     *
     * @param needsPrint whether there is a photo and the visitor's way needs it on paper
     * @param photo the photo's JPEG; empty where it is no longer kept
     * @param label what stands on the photo's back
     */
    public record Visitor(BooleanSupplier needsPrint, Supplier<Optional<byte[]>> photo, Supplier<BackLabel> label) {}

    /** @param photoOnPaper is told once a visitor, when a person has said that the printed photo is good */
    public PhotoPrintViewModel(
            Visitor visitor, PhotoPress press, Texts texts, Background background, Runnable photoOnPaper) {
        this.visitor = visitor;
        this.press = press;
        this.texts = texts;
        this.background = background;
        this.photoOnPaper = photoOnPaper;
        this.spool = new SpoolWatch(press.printer(), background);
    }

    /** Ready for the visitor who is here now. */
    public void begin() {
        prints.set(0);
        good.set(false);
        needed.set(visitor.needsPrint().getAsBoolean());
        step.set(new PhotoPrintStep.Ready());
    }

    /** The paper in the printer. */
    public void choose(Sheet chosen) {
        sheet.set(Optional.of(chosen));
    }

    /** Prints a sheet of photos, again if it must be. */
    public void print() {
        if (busy() || good.get()) {
            return;
        }
        visitor.photo().get().ifPresentOrElse(this::print, () -> step.set(new PhotoPrintStep.NoPhoto()));
    }

    private void print(byte[] jpeg) {
        Sheet paper = sheet.get().orElseThrow();
        send(() -> {
            byte[] pdf = PhotoSheetPdf.bytes(jpeg, paper, press.scale());
            press.printer().printTrueSize(texts.get("paper.photo.job"), pdf, paper);
            return new PhotoPrintStep.Printed(prints.get() + 1);
        });
    }

    /** Prints labels for the backs of a sheet of photos. */
    public void printLabels() {
        if (busy()) {
            return;
        }
        Sheet paper = sheet.get().orElseThrow();
        BackLabel label = visitor.label().get();
        send(() -> {
            try {
                byte[] pdf = press.labels().bytes(label, paper, paper.usual());
                press.printer().printTrueSize(texts.get("paper.label.job"), pdf, paper);
                return new PhotoPrintStep.LabelPrinted();
            } catch (NameTooLongException e) {
                LOG.info("No label: {}", e.getMessage());
                return new PhotoPrintStep.NameTooLong();
            }
        });
    }

    /** A person has looked at the printed photo: it is good. */
    public void confirm() {
        if (!busy() && prints.get() > 0 && !good.get()) {
            good.set(true);
            step.set(new PhotoPrintStep.Good());
            photoOnPaper.run();
        }
    }

    private boolean busy() {
        return step.get() instanceof PhotoPrintStep.Working;
    }

    private void send(Callable<PhotoPrintStep> work) {
        step.set(new PhotoPrintStep.Working());
        background.run(work, this::done, error -> step.set(new PhotoPrintStep.NotPrinted(Trouble.of(error, LOG))));
    }

    private void done(PhotoPrintStep now) {
        if (now instanceof PhotoPrintStep.Printed printed) {
            prints.set(printed.prints());
        }
        step.set(now);
        spool.follow();
    }

    public ReadOnlyObjectProperty<PhotoPrintStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** How many sheets of photos this visitor's photo was printed on. */
    public ReadOnlyIntegerProperty printsProperty() {
        return prints.getReadOnlyProperty();
    }

    /** Whether a person has said that the print is good. */
    public ReadOnlyBooleanProperty goodProperty() {
        return good.getReadOnlyProperty();
    }

    /** Whether this visitor's photo is needed on paper. */
    public ReadOnlyBooleanProperty neededProperty() {
        return needed.getReadOnlyProperty();
    }

    /** What the print system still holds. */
    public SpoolWatch spool() {
        return spool;
    }

    /** The press it prints on. */
    PhotoPress press() {
        return press;
    }
}
