package dev.madoguchi.paper;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The measuring of where a printer draws, without its pixels: print the crosses, measure one, type the two lengths in. */
public final class OffsetViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(OffsetViewModel.class);

    private final FormPress press;
    private final Texts texts;
    private final Background background;
    private final ReadOnlyObjectWrapper<OffsetStep> step;

    public OffsetViewModel(FormPress press, Texts texts, Background background) {
        this.press = press;
        this.texts = texts;
        this.background = background;
        this.step = new ReadOnlyObjectWrapper<>(
                new OffsetStep.Ready(press.correction().offset()));
    }

    /** Prints the crosses by what is known of the printer so far: once it is measured, they are in their places. */
    public void print() {
        run(() -> {
            PrinterCorrection now = press.correction();
            press.printer()
                    .printTrueSize(
                            texts.get("paper.offset.job"),
                            press.layouts().offset().bytes(now),
                            Sheet.A4);
            return new OffsetStep.Printed(now.offset());
        });
    }

    /**
     * Keeps the printer's offset by what was measured on the page that was printed last.
     *
     * @param across millimetres as they were typed, from the sheet's left edge to the upper left cross
     * @param down from the sheet's upper edge
     */
    public void keep(String across, String down) {
        Optional<PrinterOffset> page = page();
        if (page.isEmpty()) {
            return;
        }
        Optional<PrinterOffset> measured = TypedNumber.of(across)
                .flatMap(x -> TypedNumber.of(down).flatMap(y -> PrinterOffset.measured(page.get(), x, y)));
        measured.ifPresentOrElse(this::keep, () -> step.set(new OffsetStep.Implausible(page.get())));
    }

    /** What the page in the person's hand was corrected by; empty where none was printed. */
    private Optional<PrinterOffset> page() {
        return switch (step.get()) {
            case OffsetStep.Printed printed -> Optional.of(printed.by());
            case OffsetStep.Implausible refused -> Optional.of(refused.by());
            case OffsetStep.Ready ready -> Optional.empty();
            case OffsetStep.Working working -> Optional.empty();
            case OffsetStep.Kept kept -> Optional.empty();
            case OffsetStep.Failed failed -> Optional.empty();
        };
    }

    private void keep(PrinterOffset offset) {
        run(() -> {
            press.offsets().keep(press.printer().name(), offset);
            return new OffsetStep.Kept(offset);
        });
    }

    private void run(Callable<OffsetStep> work) {
        if (step.get() instanceof OffsetStep.Working) {
            return;
        }
        step.set(new OffsetStep.Working());
        background.run(work, step::set, error -> step.set(new OffsetStep.Failed(Trouble.of(error, LOG))));
    }

    public ReadOnlyObjectProperty<OffsetStep> stepProperty() {
        return step.getReadOnlyProperty();
    }
}
