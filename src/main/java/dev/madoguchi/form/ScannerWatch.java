package dev.madoguchi.form;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to a hand scanner while the form step is seen, one question after the other, and gives its port back after. */
final class ScannerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ScannerWatch.class);
    /** One question; short, so that the port is soon free when the step is left. */
    private static final Duration QUESTION = Duration.ofSeconds(1);

    private final SerialScanner scanner;
    private final Background background;
    private final Consumer<FormCode> heard;
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean wanted;
    private boolean busy;

    /** @param heard is told what the scanner reads while it is wanted */
    ScannerWatch(SerialScanner scanner, Background background, Consumer<FormCode> heard) {
        this.scanner = scanner;
        this.background = background;
        this.heard = heard;
    }

    /** Listens from now on; tries again after a fault. Called as often as one likes. */
    void begin() {
        wanted = true;
        if (!busy) {
            ask();
        }
    }

    /** Listens again where a fault ended it, if it is wanted. Called every second while the step is seen. */
    void tick() {
        if (wanted && !busy) {
            ask();
        }
    }

    /** Listens no longer; what is read from now on is told nobody. */
    void end() {
        wanted = false;
        trouble.set(Optional.empty());
    }

    /** Why the scanner cannot be listened to; empty while it can, and while nobody wants to. */
    ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    private void ask() {
        busy = true;
        background.run(() -> scanner.next(QUESTION), this::answered, this::failed);
    }

    private void answered(Optional<FormCode> code) {
        if (!wanted) {
            release();
            return;
        }
        trouble.set(Optional.empty());
        code.ifPresent(heard);
        ask();
    }

    private void failed(Exception error) {
        busy = false;
        if (wanted && !isKnown(error)) {
            trouble.set(Optional.of(Trouble.of(error, LOG)));
        }
    }

    /** Whether the screen says so already; a scanner that stays away is written to the log once. */
    private boolean isKnown(Exception error) {
        return trouble.get()
                .filter(told -> told.equals(new Trouble.OfDevice(DeviceFault.of(error))))
                .isPresent();
    }

    private void release() {
        background.run(
                () -> {
                    scanner.close();
                    return true;
                },
                closed -> {
                    busy = false;
                    tick();
                },
                this::failed);
    }
}
