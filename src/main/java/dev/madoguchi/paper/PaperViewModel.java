package dev.madoguchi.paper;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The paper step without its pixels: what was explained, the applicant's copy, and handing it over. */
public final class PaperViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PaperViewModel.class);

    private final Printing printing;
    private final PhotoPrintViewModel photos;
    private final RulerViewModel ruler;
    private final Texts texts;
    private final Background background;
    private final Runnable next;
    private final ReadOnlyObjectWrapper<Checklist> checklist = new ReadOnlyObjectWrapper<>(Checklist.empty());
    private final ReadOnlyObjectWrapper<PaperStep> step = new ReadOnlyObjectWrapper<>(new PaperStep.Ready());

    /**
     * What it takes to print a copy.
     *
     * @param checklist makes the list of the visitor who is here, without ticks
     * @param copy builds the copy of the visitor who is here, with what was ticked
     * @param layout makes the PDF
     */
    public record Printing(
            Supplier<Checklist> checklist,
            Function<Checklist, ApplicantCopy> copy,
            ApplicantCopyPdf layout,
            DocumentPrinter printer) {}

    /**
     * @param photos the printing of the visitor's photo
     * @param next is told when the papers are in the visitor's hand
     */
    public PaperViewModel(
            Printing printing, PhotoPrintViewModel photos, Texts texts, Background background, Runnable next) {
        this.printing = printing;
        this.photos = photos;
        this.ruler = new RulerViewModel(
                photos.press(), () -> photos.sheetProperty().get().orElseThrow(), texts, background);
        this.texts = texts;
        this.background = background;
        this.next = next;
    }

    /** Ready for whoever is here. */
    public void begin() {
        checklist.set(printing.checklist().get());
        step.set(new PaperStep.Ready());
        photos.begin();
    }

    /** Forgets whoever was here. */
    public void forget() {
        checklist.set(Checklist.empty());
        step.set(new PaperStep.Ready());
        photos.begin();
    }

    /** Prints the copy, again if it must be. */
    public void print() {
        if (step.get() instanceof PaperStep.Printing) {
            return;
        }
        ApplicantCopy copy = printing.copy().apply(checklist.get());
        step.set(new PaperStep.Printing());
        Callable<PaperStep> work = () -> {
            printing.printer().print(texts.get("paper.job"), printing.layout().bytes(copy));
            return new PaperStep.Printed();
        };
        background.run(work, this::done, error -> step.set(new PaperStep.NotPrinted(Trouble.of(error, LOG))));
    }

    private void done(PaperStep now) {
        step.set(now);
        photos.spool().follow();
    }

    /** The visitor has the papers, or goes without a copy that cannot be printed. */
    public void handOver() {
        if (!(step.get() instanceof PaperStep.Printing)) {
            next.run();
        }
    }

    public ReadOnlyObjectProperty<PaperStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The printing of the visitor's photo. */
    public PhotoPrintViewModel photos() {
        return photos;
    }

    /** The measuring of the printer. */
    RulerViewModel ruler() {
        return ruler;
    }

    /** What is filled in and explained in the visitor's case. */
    public ReadOnlyObjectProperty<Checklist> checklistProperty() {
        return checklist.getReadOnlyProperty();
    }

    /** Everything was filled in and explained. */
    public void tickAll() {
        checklist.get().tickAll();
    }
}
