package dev.madoguchi.form;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The form step without its pixels: looks for the code until it is found, and takes the 23 digits by hand as well. */
public final class FormViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(FormViewModel.class);
    /** One look; short, so that the next step does not wait long for the camera. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final FormScan scan;
    private final ApplicationIdParser parser;
    private final UsedForms used;
    private final Background background;
    private final Consumer<ApplicationId> next;
    private final ReadOnlyObjectWrapper<FormStep> step =
            new ReadOnlyObjectWrapper<>(new FormStep.Searching(Optional.empty()));
    private final Optional<ScannerWatch> scanner;
    private boolean looking;
    private int visitor;

    /**
     * @param scanner a hand scanner at a serial port, where the counter has one
     * @param used tells whether a form was used today
     * @param next is told the id when a person goes on
     */
    public FormViewModel(
            FormScan scan,
            ApplicationIdParser parser,
            Optional<SerialScanner> scanner,
            UsedForms used,
            Background background,
            Consumer<ApplicationId> next) {
        this.scan = scan;
        this.parser = parser;
        this.used = used;
        this.background = background;
        this.next = next;
        this.scanner = scanner.map(device -> new ScannerWatch(device, background, this::take));
    }

    /** Begins to look, with the next visitor or anew. */
    public void begin() {
        visitor++;
        step.set(new FormStep.Searching(Optional.empty()));
        look();
        scanner.ifPresent(ScannerWatch::begin);
    }

    /** Stops looking; the camera is free at the latest after one look. */
    public void end() {
        visitor++;
        step.set(new FormStep.Searching(Optional.empty()));
        scanner.ifPresent(ScannerWatch::end);
    }

    /** Looks again where the last look failed. Called every second while the step is seen. */
    public void tick() {
        if (step.get().read().isEmpty()) {
            look();
        }
        scanner.ifPresent(ScannerWatch::tick);
    }

    /** Takes what a person typed, or a scanner that types. */
    public void typed(String text) {
        take(parser.parse(text));
    }

    private void take(FormCode code) {
        if (step.get().read().isPresent()) {
            return;
        }
        switch (code) {
            case FormCode.Accepted accepted -> lookUp(accepted.id());
            case FormCode.Refused refused -> step.set(new FormStep.Mistyped(refused.reason()));
        }
    }

    /** A person looked at the form and says that it is right, though it was used today already. */
    public void confirm() {
        if (step.get() instanceof FormStep.UsedBefore before) {
            step.set(new FormStep.Found(before.id()));
        }
    }

    /** Goes on with the id that was found. */
    public void goOn() {
        step.get().usable().ifPresent(next);
    }

    public ReadOnlyObjectProperty<FormStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Why the hand scanner cannot be used; empty where it can, and where there is none. */
    public ObservableValue<Optional<Trouble>> scannerProperty() {
        return scanner.<ObservableValue<Optional<Trouble>>>map(ScannerWatch::troubleProperty)
                .orElseGet(() -> new ReadOnlyObjectWrapper<>(Optional.empty()));
    }

    private void lookUp(ApplicationId id) {
        int asked = visitor;
        step.set(new FormStep.LookingUp(id));
        background.run(
                () -> used.find(id),
                earlier -> lookedUp(
                        asked,
                        earlier.<FormStep>map(use -> new FormStep.UsedBefore(id, use))
                                .orElseGet(() -> new FormStep.Found(id))),
                error -> lookedUp(asked, new FormStep.NotLookedUp(id, Trouble.of(error, LOG))));
    }

    private void lookedUp(int asked, FormStep outcome) {
        if (asked == visitor) {
            step.set(outcome);
        }
    }

    private void look() {
        if (looking) {
            return;
        }
        looking = true;
        int asked = visitor;
        background.run(() -> scan.scan(LOOK), code -> seen(asked, code), error -> failed(asked, error));
    }

    private void seen(int asked, FormCode code) {
        looking = false;
        if (asked != visitor || step.get().read().isPresent()) {
            return;
        }
        switch (code) {
            case FormCode.Accepted accepted -> lookUp(accepted.id());
            case FormCode.Refused refused -> {
                if (refused.reason() != FormCode.Reason.NO_CODE) {
                    step.set(new FormStep.Searching(Optional.of(refused.reason())));
                } else if (step.get() instanceof FormStep.Failed) {
                    step.set(new FormStep.Searching(Optional.empty()));
                }
                look();
            }
        }
    }

    private void failed(int asked, Exception error) {
        looking = false;
        boolean says = step.get().read().isPresent() || step.get() instanceof FormStep.Mistyped;
        if (asked == visitor && !says) {
            step.set(new FormStep.Failed(Trouble.of(error, LOG)));
        }
    }
}
