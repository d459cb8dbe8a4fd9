package dev.madoguchi.app.waiting;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.ui.Background;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows a station's queue for a board: what changes meanwhile is asked once, and nothing older comes after something newer. */
final class QueueWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);

    private final QueueStation queue;
    private final Background background;
    private final BiConsumer<BoardState, Boolean> shown;
    private final AtomicBoolean asked = new AtomicBoolean();
    private long version = -1;
    private boolean closed;

    /** @param shown is told how it stands and whether the server decides, on the JavaFX thread */
    QueueWatch(QueueStation queue, Background background, BiConsumer<BoardState, Boolean> shown) {
        this.queue = queue;
        this.background = background;
        this.shown = shown;
        queue.listen(this::changed);
    }

    /** Something of the queue has changed. On any thread. */
    void changed() {
        if (asked.compareAndSet(false, true)) {
            background.run(
                    this::look, this::show, error -> LOG.error("The board could not be brought up to date", error));
        }
    }

    private BoardState look() {
        asked.set(false);
        return queue.board();
    }

    private void show(BoardState state) {
        if (!closed && state.version() >= version) {
            version = state.version();
            shown.accept(state, queue.connected());
        }
    }

    /** Tells nothing more. On the JavaFX thread. */
    @Override
    public void close() {
        closed = true;
    }
}
