package dev.madoguchi.paper;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the print system holds, for a screen: asked after each print until it has forgotten all, or for a minute. */
public final class SpoolWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SpoolWatch.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final DocumentPrinter printer;
    private final Background background;
    private final ReadOnlyObjectWrapper<SpoolState> state = new ReadOnlyObjectWrapper<>(new SpoolState.Empty());

    public SpoolWatch(DocumentPrinter printer, Background background) {
        this.printer = printer;
        this.background = background;
    }

    public ReadOnlyObjectProperty<SpoolState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Something was printed: looks at once, and then until nothing is held. */
    void follow() {
        background.run(printer::tidy, this::seen, this::failed);
    }

    private void seen(SpoolState now) {
        state.set(now);
        if (now.holds()) {
            background.run(() -> printer.settle(LIMIT), state::set, this::failed);
        }
    }

    /** What was seen last stays on the screen: nobody knows better. */
    private void failed(Exception error) {
        Trouble.of(error, LOG);
    }
}
