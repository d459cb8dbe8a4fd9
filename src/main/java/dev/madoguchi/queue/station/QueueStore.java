package dev.madoguchi.queue.station;

import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueEventRow;
import dev.madoguchi.queue.QueueRefusal;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What this station knows of the queue, on its disk: events of its own and of others, decided or not. One writes at a time. */
final class QueueStore {
    private static final String COLUMNS = """
            select id, site, queue_day, series, number, action, window_id, to_purpose, to_window, station, officer,
                   happened_at, seq, refusal
            from queue_event where site = :site and
            """;

    private final Jdbi jdbi;
    private final String site;

    QueueStore(Database database, String site) {
        this.jdbi = database.jdbi();
        this.site = site;
    }

    /** Keeps events that wait for the server. One that is there stays as it is. */
    synchronized void pend(List<QueueEvent> events) {
        jdbi.useTransaction(handle -> events.forEach(event -> insert(handle, event, null, null)));
    }

    /** Keeps what the server decided. */
    synchronized void settle(List<Settled> decisions) {
        jdbi.useTransaction(handle -> decisions.forEach(settled -> settle(handle, settled)));
    }

    /** Keeps what the server decided, and up to where that is everything. */
    synchronized void settle(List<Settled> decisions, long upTo) {
        jdbi.useTransaction(handle -> {
            decisions.forEach(settled -> settle(handle, settled));
            handle.createUpdate("update queue_place set up_to = :upTo where site = :site and up_to < :upTo")
                    .bind("upTo", upTo)
                    .bind("site", site)
                    .execute();
        });
    }

    private static void settle(Handle handle, Settled settled) {
        String refusal = settled.refusal().map(QueueRefusal::name).orElse(null);
        int rows = handle.createUpdate("update queue_event set seq = :seq, refusal = :refusal where id = :id")
                .bind("seq", settled.seq())
                .bind("refusal", refusal)
                .bind("id", settled.event().id())
                .execute();
        if (rows == 0) {
            insert(handle, settled.event(), settled.seq(), refusal);
        }
    }

    private static void insert(Handle handle, QueueEvent event, @Nullable Long seq, @Nullable String refusal) {
        handle.createUpdate("""
                        insert into queue_event (id, site, queue_day, series, number, action, window_id, to_purpose, to_window,
                            station, officer, happened_at, seq, refusal)
                        select :id, :site, :day, :series, :number, :action, :window, :toPurpose, :toWindow,
                            :station, :officer, :at, :seq, :refusal
                        where not exists (select 1 from queue_event where id = :id)
                        """)
                .bind("id", event.id())
                .bindMethods(event.ticket())
                .bind("action", event.action().name())
                .bind("window", event.window().orElse(null))
                .bind("toPurpose", event.to().purpose().orElse(null))
                .bind("toWindow", event.to().window().orElse(null))
                .bindMethods(event.by())
                .bind("at", event.at())
                .bind("seq", seq)
                .bind("refusal", refusal)
                .execute();
    }

    /** The decisions of a day, as far as this station knows all of them, in their order. */
    List<Settled> known(LocalDate day) {
        return jdbi.inTransaction(handle -> handle.createQuery(COLUMNS + """
                         queue_day = :day and seq <= (select coalesce(max(up_to), 0) from queue_place where site = :site)
                        order by seq
                        """)
                .bind("site", site)
                .bind("day", day)
                .map((row, context) -> QueueEventRow.settled(row))
                .list());
    }

    /** Events that the server has not decided yet, or not yet told with all before them; in the order in which they were done. */
    List<QueueEvent> ahead() {
        return jdbi.inTransaction(handle -> handle.createQuery(COLUMNS + """
                         (seq is null or refusal is null
                            and seq > (select coalesce(max(up_to), 0) from queue_place where site = :site))
                        order by pending
                        """)
                .bind("site", site)
                .map((row, context) -> QueueEventRow.of(row))
                .list());
    }

    /** Events that the server has not decided yet, in the order in which they were done. */
    List<QueueEvent> pending(int most) {
        return jdbi.inTransaction(handle -> handle.createQuery(COLUMNS + " seq is null order by pending limit :most")
                .bind("site", site)
                .bind("most", most)
                .map((row, context) -> QueueEventRow.of(row))
                .list());
    }

    /** The letters that the server gave this station; empty before it was ever reached. */
    Optional<String> letters() {
        return jdbi.inTransaction(handle -> handle.createQuery("select letters from queue_place where site = :site")
                .bind("site", site)
                .mapTo(String.class)
                .findOne());
    }

    /** Up to where this station knows the server's decisions. */
    long upTo() {
        return jdbi.inTransaction(handle -> handle.createQuery("select up_to from queue_place where site = :site")
                .bind("site", site)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Keeps the letters that the server gave; others than before only where it lost its memory. */
    void letters(String letters) {
        jdbi.useTransaction(handle -> {
            int rows = handle.createUpdate("update queue_place set letters = :letters where site = :site")
                    .bind("letters", letters)
                    .bind("site", site)
                    .execute();
            if (rows == 0) {
                handle.createUpdate("insert into queue_place (site, letters, up_to) values (:site, :letters, 0)")
                        .bind("letters", letters)
                        .bind("site", site)
                        .execute();
            }
        });
    }

    /** Notes that the server is about to be asked for a number. */
    void asking(UUID id, LocalDate day, String series, Instant now) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        insert into queue_ask (id, site, queue_day, series, asked_at) values (:id, :site, :day, :series, :now)
                        """)
                .bind("id", id)
                .bind("site", site)
                .bind("day", day)
                .bind("series", series)
                .bind("now", now)
                .execute());
    }

    /** The answer was seen, or there will be none. */
    void asked(UUID id) {
        jdbi.useTransaction(handle -> handle.createUpdate("delete from queue_ask where id = :id")
                .bind("id", id)
                .execute());
    }

    /** What was asked and never answered. */
    List<Ask> asks() {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select id, queue_day, series, asked_at from queue_ask where site = :site order by asked_at
                        """)
                .bind("site", site)
                .map((row, context) -> new Ask(
                        row.getObject("id", UUID.class),
                        row.getObject("queue_day", LocalDate.class),
                        row.getString("series"),
                        row.getObject("asked_at", Instant.class)))
                .list());
    }

    /** A number that the server was asked for. */
    record Ask(UUID id, LocalDate day, String series, Instant at) {}

    /** Forgets what was decided about days before this one. */
    void forgetBefore(LocalDate day) {
        jdbi.useTransaction(handle -> handle.createUpdate(
                        "delete from queue_event where site = :site and queue_day < :day and seq is not null")
                .bind("site", site)
                .bind("day", day)
                .execute());
    }
}
