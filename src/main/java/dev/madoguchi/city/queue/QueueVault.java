package dev.madoguchi.city.queue;

import dev.madoguchi.city.vault.NumberRace;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueBook;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueLaw;
import dev.madoguchi.queue.QueueRefusal;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Decides about queue events and keeps what it decided: once for each id, in one transaction with the number it gives. */
final class QueueVault {
    /** How many decisions are read at a time: what one answer holds, some 400 KB. */
    static final int PAGE = 1000;

    private static final int TRIES = 10;
    private static final int OLDEST_DAYS = 31;
    private static final int AHEAD_DAYS = 1;

    private final VaultDatabase database;
    private final Place place;
    private final ReentrantLock turn = new ReentrantLock();

    QueueVault(VaultDatabase database, Place place) {
        this.database = database;
        this.place = place;
    }

    /**
     * Decides about events in their order, and comes back when the decisions are on the disk.
     *
     * @param today the site's working day
     */
    List<Settled> decide(List<QueueEvent> events, LocalDate today, Instant now) {
        return alone(handle ->
                events.stream().map(event -> decide(handle, event, today, now)).toList());
    }

    /** Does something about the site while nobody else decides about it, on whichever server. */
    <T> T alone(HandleCallback<T, RuntimeException> work) {
        // threads of this server wait here and not with a connection each
        turn.lock();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return database.append(handle -> {
                        new QueueOrder(handle, place).hold();
                        return work.withHandle(handle);
                    });
                } catch (LostRaceException | UnableToExecuteStatementException e) {
                    if (attempt == TRIES || !isRace(e)) {
                        throw e;
                    }
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private static boolean isRace(RuntimeException e) {
        return e instanceof LostRaceException || NumberRace.isLost(e);
    }

    private Settled decide(Handle handle, QueueEvent event, LocalDate today, Instant now) {
        var table = new QueueEventTable(handle, place);
        return table.find(event.id()).orElseGet(() -> {
            LocalDate day = event.ticket().day();
            if (day.isAfter(today.plusDays(AHEAD_DAYS)) || day.isBefore(today.minusDays(OLDEST_DAYS))) {
                return table.add(event, Optional.empty(), Optional.of(QueueRefusal.OTHER_DAY), now);
            }
            if (event.action() == QueueAction.ISSUE && event.ticket().number() == 0) {
                var given = new QueueCounter(handle, place)
                        .next(today, event.ticket().purpose());
                return table.add(event.numbered(given), Optional.of(0), Optional.empty(), now);
            }
            return judged(table, handle, event, now);
        });
    }

    private Settled judged(QueueEventTable table, Handle handle, QueueEvent event, Instant now) {
        if (event.action() == QueueAction.ISSUE && !new QueueStations(handle, place).owns(event)) {
            return table.add(event, Optional.empty(), Optional.of(QueueRefusal.TAKEN), now);
        }
        QueueBook book = new QueueBook();
        List<Settled> before = table.counting(event.ticket());
        before.forEach(book::take);
        return switch (QueueLaw.judge(book.entry(event.ticket()), event)) {
            case Verdict.Counts counts -> table.add(event, Optional.of(before.size()), Optional.empty(), now);
            case Verdict.Refused refused -> table.add(event, Optional.empty(), Optional.of(refused.refusal()), now);
        };
    }

    /** What was decided after one decision and up to another, in that order, and at most so many of it. */
    List<Settled> between(long since, long upTo, int most) {
        return database.look(handle -> new QueueEventTable(handle, place).between(since, upTo, most));
    }

    /** What the site's purposes and windows are called now. */
    Optional<SiteSign> sign() {
        return database.read(handle -> new QueueSigns(handle, place).last());
    }

    /** The number of the site's last decision or sign. */
    long last() {
        return database.read(handle -> new QueueOrder(handle, place).last());
    }

    /** The first decision about a number of a day or of the next, which some station's clock has reached already. */
    OptionalLong first(LocalDate day) {
        return database.read(handle -> Stream.of(day, day.plusDays(AHEAD_DAYS))
                .flatMap(each -> new QueueEventTable(handle, place).first(each).stream())
                .mapToLong(Long::longValue)
                .min());
    }
}
