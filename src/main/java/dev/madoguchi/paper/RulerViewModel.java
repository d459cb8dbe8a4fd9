package dev.madoguchi.paper;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The measuring of a printer without its pixels: print the ruler, measure it, type the two lengths in. */
public final class RulerViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RulerViewModel.class);

    private final PhotoPress press;
    private final Supplier<Sheet> sheet;
    private final Texts texts;
    private final Background background;
    private final ReadOnlyObjectWrapper<RulerStep> step;

    /** @param sheet the paper in the printer */
    public RulerViewModel(PhotoPress press, Supplier<Sheet> sheet, Texts texts, Background background) {
        this.press = press;
        this.sheet = sheet;
        this.texts = texts;
        this.background = background;
        this.step = new ReadOnlyObjectWrapper<>(new RulerStep.Ready(press.scale()));
    }

    /** Prints the ruler as the printer draws it, not compensated. */
    public void print() {
        Sheet paper = sheet.get();
        run(() -> {
            press.printer()
                    .printTrueSize(texts.get("paper.ruler.job"), press.ruler().bytes(paper), paper);
            return new RulerStep.Printed(paper);
        });
    }

    /**
     * Keeps the printer's scale by what was measured.
     *
     * @param across millimetres as they were typed, of the ruler across the sheet
     * @param down of the ruler down the sheet
     */
    public void keep(String across, String down) {
        Sheet paper = sheet.get();
        Optional<PrinterScale> measured = TypedNumber.of(across)
                .flatMap(x -> TypedNumber.of(down).flatMap(y -> PrinterScale.measured(paper, x, y)));
        measured.ifPresentOrElse(this::keep, () -> step.set(new RulerStep.Implausible(paper)));
    }

    private void keep(PrinterScale scale) {
        run(() -> {
            press.scales().keep(press.printer().name(), scale);
            return new RulerStep.Kept(scale);
        });
    }

    private void run(Callable<RulerStep> work) {
        if (step.get() instanceof RulerStep.Working) {
            return;
        }
        step.set(new RulerStep.Working());
        background.run(work, step::set, error -> step.set(new RulerStep.Failed(Trouble.of(error, LOG))));
    }

    public ReadOnlyObjectProperty<RulerStep> stepProperty() {
        return step.getReadOnlyProperty();
    }
}
