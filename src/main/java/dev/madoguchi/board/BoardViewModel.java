package dev.madoguchi.board;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Called;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The board without its pixels. */
public final class BoardViewModel {
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Clock clock;
    private final Consumer<Called> announce;
    private final NewCalls calls = new NewCalls();
    private final ReadOnlyObjectWrapper<BoardSight> sight = new ReadOnlyObjectWrapper<>(new BoardSight.Opening());
    private @Nullable Instant aloneSince;
    private Instant freshUntil = Instant.MIN;

    /** @param announce is told each new call once, the oldest first */
    public BoardViewModel(Clock clock, Consumer<Called> announce) {
        this.clock = clock;
        this.announce = announce;
    }

    /**
     * Something has changed, or a second has passed.
     *
     * @param connected whether the server decides, and calls of other windows are in it
     */
    public void show(BoardState state, boolean connected) {
        Instant now = clock.instant();
        List<Called> fresh = calls.in(state);
        if (!fresh.isEmpty()) {
            freshUntil = now.plus(FRESH);
        }
        if (connected) {
            aloneSince = null;
        } else if (aloneSince == null) {
            aloneSince = now;
        }
        boolean called = now.isBefore(freshUntil) && !state.calls().isEmpty();
        sight.set(new BoardSight.Live(state, Optional.ofNullable(aloneSince), called));
        fresh.forEach(announce);
    }

    /** A second has passed: what was new is not for ever. */
    public void tick() {
        if (sight.get() instanceof BoardSight.Live live && live.fresh() && !clock.instant().isBefore(freshUntil)) {
            sight.set(new BoardSight.Live(live.state(), live.alone(), false));
        }
    }

    /** Nobody works here now: no number that may be old is shown. */
    public void dark() {
        sight.set(new BoardSight.Dark());
    }

    public ReadOnlyObjectProperty<BoardSight> sightProperty() {
        return sight.getReadOnlyProperty();
    }
}
