package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.StockKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The forms and envelopes of one site: how many there are, and every movement with who and when (F22; 003 §10-2, §11-1). */
public final class Stock {
    /** Who uses a form up when a case is completed. */
    static final String PROGRAM = "madoguchi";

    private static final int MOST_PIECES = 100_000;

    private final Jdbi jdbi;
    private final List<StockKind> kinds;
    private final StockTable table;
    private final Clock clock;

    Stock(Jdbi jdbi, List<StockKind> kinds, String site, Clock clock) {
        this.jdbi = jdbi;
        this.kinds = List.copyOf(kinds);
        this.table = new StockTable(site);
        this.clock = clock;
    }

    /** All kinds of the profile, in its order. */
    public List<StockLevel> levels() {
        return jdbi.inTransaction(handle -> kinds.stream()
                .map(kind -> new StockLevel(kind, table.level(handle, kind.id())))
                .toList());
    }

    /** The last movements of a kind, the newest first. */
    public List<Movement> movements(String kind, int limit) {
        return jdbi.inTransaction(handle -> table.last(handle, kind, limit));
    }

    /**
     * Notes a movement; nothing where it is noted already.
     *
     * @param id a new random id for each deed of a person, so that a deed that is tried again counts once
     * @param pieces from 1 on; from 0 on where they were counted
     * @throws PaperworkException {@code TOO_MANY} where there are not so many, {@code NO_NUMBER} where it is no such number
     */
    public void note(UUID id, String kind, StockDeed deed, int pieces, String who) throws PaperworkException {
        int least = deed == StockDeed.COUNTED ? 0 : 1;
        if (pieces < least || pieces > MOST_PIECES) {
            throw new PaperworkException(Refusal.NO_NUMBER);
        }
        jdbi.useTransaction(handle -> {
            if (table.contains(handle, id)) {
                return;
            }
            int level = table.level(handle, kind);
            int change = deed.change(level, pieces);
            if (change < 0 && deed != StockDeed.COUNTED && level + change < 0) {
                throw new PaperworkException(Refusal.TOO_MANY);
            }
            table.add(handle, new Movement(id, kind, deed, pieces, change, who, now()));
        });
    }

    /** Uses up what such a case uses up, once. Never refused: the forms are gone, whatever the books say. */
    void use(Handle handle, FinishedCase done) {
        for (StockKind kind : kinds) {
            if (kind.usedBy().contains(done.route())) {
                UUID once = UUID.nameUUIDFromBytes((done.visit() + " " + kind.id()).getBytes(StandardCharsets.UTF_8));
                table.add(handle, new Movement(once, kind.id(), StockDeed.USED, 1, -1, PROGRAM, now()));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
