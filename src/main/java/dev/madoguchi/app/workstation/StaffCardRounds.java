package dev.madoguchi.app.workstation;

import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.staff.StaffReader;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the reader for staff cards three times a second, so that a card that is taken locks the screen within one. */
final class StaffCardRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StaffCardRounds.class);
    private static final long PERIOD_MILLIS = 300;
    private static final long CLOSE_SECONDS = 5;

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("staff-card").factory());
    private final StaffReader reader;
    private final Consumer<StaffCardState> listener;
    private StaffCardState last = new StaffCardState.Away();
    private @Nullable Future<?> going;

    /** @param listener is told each change, on the JavaFX thread */
    StaffCardRounds(StaffReader reader, Consumer<StaffCardState> listener) {
        this.reader = reader;
        this.listener = listener;
    }

    void start() {
        going = rounds.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A scheduler stops for good at the first exception that escapes; nothing may. */
    private void look() {
        try {
            StaffCardState now = reader.look();
            if (!now.equals(last)) {
                last = now;
                Platform.runLater(() -> listener.accept(now));
            }
        } catch (RuntimeException e) {
            LOG.error("The reader for staff cards could not be looked at", e);
        }
    }

    @Override
    public void close() {
        if (going != null) {
            going.cancel(false);
        }
        rounds.shutdownNow();
        try {
            if (!rounds.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The reader for staff cards is still being asked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
