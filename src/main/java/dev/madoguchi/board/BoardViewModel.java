package dev.madoguchi.board;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Called;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The board without its pixels. On one thread. */
public final class BoardViewModel {
    private static final Duration FRESH = Duration.ofSeconds(15);
    /** A line that comes back at once is not told of. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Consumer<Called> announce;
    private final NewCalls calls = new NewCalls();
    private final ReadOnlyObjectWrapper<BoardSight> sight = new ReadOnlyObjectWrapper<>(new BoardSight.Opening());
    private Optional<BoardState> last = Optional.empty();
    private Optional<Instant> aloneSince = Optional.empty();
    private Instant freshUntil = Instant.MIN;
    private Supplier<List<BoardNotice>> notices = List::of;

    /** @param announce is told each new call once, the oldest first */
    public BoardViewModel(Clock clock, Consumer<Called> announce) {
        this.clock = clock;
        this.announce = announce;
    }

    /**
     * Something has changed.
     *
     * @param connected whether the server decides, and the calls of other windows are known
     */
    public void show(BoardState state, boolean connected) {
        Instant now = clock.instant();
        List<Called> fresh = calls.in(state);
        if (!fresh.isEmpty()) {
            freshUntil = now.plus(FRESH);
        }
        aloneSince = connected ? Optional.empty() : aloneSince.or(() -> Optional.of(now));
        last = Optional.of(state);
        tick();
        fresh.forEach(announce);
    }

    /** Shows more than the queue, from the next second on: what it says is asked every second. */
    public void notices(Supplier<List<BoardNotice>> now) {
        notices = now;
    }

    /** A second has passed: what was new is not for ever, and a line that stays away is told of. */
    public void tick() {
        Instant now = clock.instant();
        last.ifPresent(state -> sight.set(new BoardSight.Live(
                state,
                aloneSince.filter(since -> !now.isBefore(since.plus(PATIENCE))),
                now.isBefore(freshUntil) && !state.calls().isEmpty(),
                notices.get())));
    }

    /** Nobody works here now: no number that may be old is shown. */
    public void dark() {
        last = Optional.empty();
        aloneSince = Optional.empty();
        notices = List::of;
        sight.set(new BoardSight.Dark());
    }

    public ReadOnlyObjectProperty<BoardSight> sightProperty() {
        return sight.getReadOnlyProperty();
    }
}
