package dev.madoguchi.closing;

import dev.madoguchi.ui.Background;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks how a day stands with the city, once at a time and beside the closing, which does not wait for it. */
final class AtCityLook {
    private static final Logger LOG = LoggerFactory.getLogger(AtCityLook.class);

    private final DayAtCity.Source source;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<DayAtCity>> now = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean asking;

    AtCityLook(DayAtCity.Source source, Background background) {
        this.source = source;
        this.background = background;
    }

    /** Does nothing while it asks already. */
    void ask(LocalDate day) {
        if (!asking) {
            asking = true;
            background.run(() -> source.of(day), this::told, this::notTold);
        }
    }

    private void told(DayAtCity told) {
        asking = false;
        now.set(Optional.of(told));
    }

    private void notTold(Exception error) {
        asking = false;
        LOG.warn("How the day stands with the city cannot be told", error);
    }

    /** Empty before it is known. */
    ReadOnlyObjectProperty<Optional<DayAtCity>> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
