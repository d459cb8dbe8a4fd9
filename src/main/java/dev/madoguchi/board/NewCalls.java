package dev.madoguchi.board;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Called;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which calls of a board were not there before, so that each is said once. Used by one thread at a time. */
final class NewCalls {
    private final Set<Call> seen = new HashSet<>();
    private @Nullable LocalDate day;

    /** A call and each repetition of it. */
    private record Call(String label, String window, int times) {}

    /** The new calls, the oldest first. What was called before this was first asked is not new. */
    List<Called> in(BoardState state) {
        boolean first = day == null;
        if (!state.day().equals(day)) {
            seen.clear();
            day = state.day();
        }
        List<Called> fresh = state.calls().reversed().stream()
                .filter(call -> seen.add(new Call(call.label(), call.window(), call.times())))
                .toList();
        return first ? List.of() : fresh;
    }
}
