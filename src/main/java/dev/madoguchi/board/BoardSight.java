package dev.madoguchi.board;

import dev.madoguchi.queue.BoardState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the board shows: always exactly one of these. */
public sealed interface BoardSight {
    /** Nothing yet. */
    record Opening() implements BoardSight {}

    /**
     * How it stands.
     *
     * @param alone since when this station works without the server, so that calls of other windows are not shown; empty where it
     *     does not
     * @param fresh whether the newest call is only seconds old
     * @param notices what else is to be read
     */
    record Live(BoardState state, Optional<Instant> alone, boolean fresh, List<BoardNotice> notices)
            implements BoardSight {
        public Live {
            notices = List.copyOf(notices);
        }
    }

    /** Nothing is known now: nobody works here. */
    record Dark() implements BoardSight {}
}
