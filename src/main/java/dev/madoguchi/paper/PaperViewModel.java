package dev.madoguchi.paper;

import dev.madoguchi.paper.ApplicantCopy.Explanation;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The paper step without its pixels: what was explained, the applicant's copy, and handing it over. */
public final class PaperViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PaperViewModel.class);
    /** The texts {@code paper.explain.…}, in the order in which a clerk explains (003 §7-1(1)コ). */
    private static final List<String> EXPLAINED = List.of("pickUp", "pin", "time");

    private final Printing printing;
    private final PhotoPrintViewModel photos;
    private final RulerViewModel ruler;
    private final Texts texts;
    private final Background background;
    private final Runnable next;
    private final List<BooleanProperty> explained = new ArrayList<>();
    private final ReadOnlyObjectWrapper<PaperStep> step = new ReadOnlyObjectWrapper<>(new PaperStep.Ready());

    /**
     * What it takes to print a copy.
     *
     * @param copy builds the copy of the visitor who is here, with what was explained
     * @param layout makes the PDF
     */
    public record Printing(
            Function<List<Explanation>, ApplicantCopy> copy, ApplicantCopyPdf layout, DocumentPrinter printer) {}

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
        EXPLAINED.forEach(one -> explained.add(new SimpleBooleanProperty()));
    }

    /** Ready for the next visitor. */
    public void begin() {
        explained.forEach(one -> one.set(false));
        step.set(new PaperStep.Ready());
        photos.begin();
    }

    /** Prints the copy, again if it must be. */
    public void print() {
        if (step.get() instanceof PaperStep.Printing) {
            return;
        }
        ApplicantCopy copy = printing.copy().apply(explanations());
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

    /** Whether one thing was explained, in the order of {@link #words()}. */
    public List<BooleanProperty> explained() {
        return List.copyOf(explained);
    }

    /** What a clerk explains, in words. */
    List<String> words() {
        return EXPLAINED.stream().map(one -> texts.get("paper.explain." + one)).toList();
    }

    private List<Explanation> explanations() {
        List<Explanation> given = new ArrayList<>();
        for (int at = 0; at < EXPLAINED.size(); at++) {
            given.add(new Explanation(words().get(at), explained.get(at).get()));
        }
        return given;
    }
}
