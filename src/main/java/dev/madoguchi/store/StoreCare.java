package dev.madoguchi.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a verified backup that is at most an hour behind, and rebuilds the store from it once a day to see that it can be done; each is
 * kept as evidence (F88, F143: 別記11 条五 asks that backups be inspected on schedule). A backup that fails its drill is replaced at once.
 */
public final class StoreCare {
    private static final Logger LOG = LoggerFactory.getLogger(StoreCare.class);
    private static final Duration LONGEST_BEHIND = Duration.ofHours(1);
    private static final Copied NOTHING = new Copied(0, 0, 0);

    private final Database database;
    private final Clock clock;

    /** @param clock in the zone in which a day begins */
    public StoreCare(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Does what is due. Returns what was done, the first first; nothing where nothing was due. */
    public List<Care> look() {
        List<Care> done = new ArrayList<>();
        if (isDrillDue()) {
            Care drill = drill();
            done.add(drill);
            if (drill.fault().filter(StoreFault.BACKUP_CHANGED::equals).isPresent()) {
                done.add(backup());
                done.add(drill());
            }
        }
        if (database.isChanged() && isBackupDue()) {
            done.add(backup());
        }
        return List.copyOf(done);
    }

    /** Makes a backup now, whenever the last was made. */
    public Care backup() {
        return cared(CareDeed.BACKUP, database::backup);
    }

    /** Tries a rebuilding now, whenever the last was tried. */
    public Care drill() {
        return cared(CareDeed.DRILL, database::drill);
    }

    private Care cared(CareDeed deed, Deed work) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long begun = System.nanoTime();
        Optional<StoreFault> fault = Optional.empty();
        Copied copied = NOTHING;
        try {
            copied = work.run();
        } catch (StoreException e) {
            LOG.error("Caring for the store failed ({})", deed, e);
            fault = Optional.of(e.fault());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun).truncatedTo(ChronoUnit.MILLIS);
        Care care = new Care(UUID.randomUUID(), at, deed, fault, copied, took);
        keep(care);
        note(care);
        return care;
    }

    /** The evidence is in the store by now: without the note only the doctor knows less. */
    private void note(Care care) {
        try {
            database.careNote().add(care);
        } catch (IOException e) {
            LOG.warn("What was done for the store is not noted beside it", e);
        }
    }

    private boolean isDrillDue() {
        LocalDate today = LocalDate.now(clock);
        return last(CareDeed.DRILL)
                .map(care -> !today.equals(LocalDate.ofInstant(care.at(), clock.getZone())))
                .orElse(true);
    }

    private boolean isBackupDue() {
        Instant now = clock.instant();
        return last(CareDeed.BACKUP)
                .map(care -> care.at().isAfter(now)
                        || !care.at().plus(LONGEST_BEHIND).isAfter(now))
                .orElse(true);
    }

    /** The last time that it succeeded. */
    public Optional<Care> last(CareDeed deed) {
        return database.jdbi()
                .inTransaction(handle -> handle.createQuery("""
                        select id, done_at, deed, fault, table_count, row_count, byte_count, millis from store_care
                        where deed = :deed and fault is null order by done_at desc limit 1
                        """)
                        .bind("deed", deed)
                        .map(StoreCare::care)
                        .findOne());
    }

    /** What was done from one moment on and before another, the first first. */
    public List<Care> between(Instant from, Instant before) {
        return database.jdbi()
                .inTransaction(handle -> handle.createQuery("""
                        select id, done_at, deed, fault, table_count, row_count, byte_count, millis from store_care
                        where done_at >= :from and done_at < :before order by done_at, id
                        """)
                        .bind("from", from)
                        .bind("before", before)
                        .map(StoreCare::care)
                        .list());
    }

    private void keep(Care care) {
        database.jdbi()
                .useTransaction(handle -> handle.createUpdate("""
                        insert into store_care (id, done_at, deed, fault, table_count, row_count, byte_count, millis)
                        values (:id, :at, :deed, :fault, :tables, :rows, :bytes, :millis)
                        """)
                        .bind("id", care.id())
                        .bind("at", care.at())
                        .bind("deed", care.deed())
                        .bind("fault", care.fault().map(Enum::name).orElse(null))
                        .bind("tables", care.copied().tables())
                        .bind("rows", care.copied().rows())
                        .bind("bytes", care.copied().bytes())
                        .bind("millis", care.took().toMillis())
                        .execute());
    }

    private static Care care(ResultSet row, StatementContext context) throws SQLException {
        return new Care(
                row.getObject("id", UUID.class),
                row.getObject("done_at", Instant.class),
                CareDeed.valueOf(row.getString("deed")),
                Optional.ofNullable(row.getString("fault")).map(StoreFault::valueOf),
                new Copied(row.getInt("table_count"), row.getLong("row_count"), row.getLong("byte_count")),
                Duration.ofMillis(row.getLong("millis")));
    }

    /** A backup or a drill. */
    @FunctionalInterface
    private interface Deed {
        Copied run() throws StoreException;
    }
}
