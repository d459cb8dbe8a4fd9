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
    private final Background background;
    private final Consumer<ApplicationId> next;
    private final ReadOnlyObjectWrapper<FormStep> step =
            new ReadOnlyObjectWrapper<>(new FormStep.Searching(Optional.empty()));
    private final Optional<ScannerWatch> scanner;
    private boolean looking;
    private int visitor;

    /**
     * @param scanner a hand scanner at a serial port, where the counter has one
     * @param next is told the id when a person goes on
     */
    public FormViewModel(
            FormScan scan,
            ApplicationIdParser parser,
            Optional<SerialScanner> scanner,
            Background background,
            Consumer<ApplicationId> next) {
        this.scan = scan;
        this.parser = parser;
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
        if (!(step.get() instanceof FormStep.Found)) {
            look();
        }
        scanner.ifPresent(ScannerWatch::tick);
    }

    /** Takes what a person typed, or a scanner that types. */
    public void typed(String text) {
        take(parser.parse(text));
    }

    private void take(FormCode code) {
        if (step.get() instanceof FormStep.Found) {
            return;
        }
        step.set(
                switch (code) {
                    case FormCode.Accepted accepted -> new FormStep.Found(accepted.id());
                    case FormCode.Refused refused -> new FormStep.Mistyped(refused.reason());
                });
    }

    /** Goes on with the id that was found. */
    public void goOn() {
        if (step.get() instanceof FormStep.Found found) {
            next.accept(found.id());
        }
    }

    public ReadOnlyObjectProperty<FormStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Why the hand scanner cannot be used; empty where it can, and where there is none. */
    public ObservableValue<Optional<Trouble>> scannerProperty() {
        return scanner.<ObservableValue<Optional<Trouble>>>map(ScannerWatch::troubleProperty)
                .orElseGet(() -> new ReadOnlyObjectWrapper<>(Optional.empty()));
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
        if (asked != visitor || step.get() instanceof FormStep.Found) {
            return;
        }
        switch (code) {
            case FormCode.Accepted accepted -> step.set(new FormStep.Found(accepted.id()));
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
        boolean says = step.get() instanceof FormStep.Found || step.get() instanceof FormStep.Mistyped;
        if (asked == visitor && !says) {
            step.set(new FormStep.Failed(Trouble.of(error, LOG)));
        }
    }
}
