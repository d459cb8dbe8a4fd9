package dev.madoguchi.city.vault;

import dev.madoguchi.seal.Envelope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table of sealed records: each is stored once, as the bytes that came, and never touched again. */
public final class RecordVault {
    private final VaultDatabase database;
    private final SharedAppend shared;

    public RecordVault(VaultDatabase database) {
        this.database = database;
        this.shared = new SharedAppend(database);
    }

    /**
     * Stores a record once and comes back when it is on the disk, whether this call or an earlier one brought it there.
     *
     * @param envelope one that passed every check
     * @param now the server's time; kept to the millisecond
     */
    public Storing store(Envelope envelope, Instant now) {
        var arrival = new Arrival(envelope, envelope.sha256(), now);
        return shared.add(arrival).<Storing>map(Storing.Added::new).orElseGet(() -> alone(arrival));
    }

    private Storing alone(Arrival arrival) {
        try {
            return new Storing.Added(database.append(
                    handle -> SharedAppend.insert(handle, List.of(arrival)).getFirst()));
        } catch (UnableToExecuteStatementException e) {
            // Nearly every record is new, so nobody looks before: the key of record_id refuses an id that is there
            // already.
            return database.append(handle -> existing(handle, arrival).orElseThrow(() -> e));
        }
    }

    /** What is known of a record; empty where there is none of this id. */
    public Optional<Stored> find(String municipality, UUID id) {
        return database.read(handle -> find(handle, municipality, id));
    }

    /** How many records of a municipality there are. */
    public long count(String municipality) {
        return database.read(
                handle -> handle.createQuery("select count(*) from record where municipality = :municipality")
                        .bind("municipality", municipality)
                        .mapTo(Long.class)
                        .one());
    }

    /** The digests of other bytes that came under a record's id, in the order they came. */
    public List<String> conflicts(String municipality, UUID id) {
        return database.read(handle -> handle.createQuery("""
                        select sha256 from conflict where municipality = :municipality and id = :id
                        order by received_at, sha256
                        """)
                .bind("municipality", municipality)
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    private static Optional<Storing> existing(Handle handle, Arrival arrival) {
        return find(handle, arrival.header().municipality(), arrival.header().id())
                .map(stored -> {
                    if (stored.sha256().equals(arrival.sha256())) {
                        return new Storing.SameAgain(stored);
                    }
                    keepEvidence(handle, arrival);
                    return new Storing.Conflict();
                });
    }

    /** The day is asked for by itself: known beforehand, it leaves the database one month's part to look into. */
    private static Optional<Stored> find(Handle handle, String municipality, UUID id) {
        return handle.createQuery("select business_day from record_id where municipality = :municipality and id = :id")
                .bind("municipality", municipality)
                .bind("id", id)
                .mapTo(LocalDate.class)
                .findOne()
                .flatMap(day -> find(handle, municipality, id, day));
    }

    private static Optional<Stored> find(Handle handle, String municipality, UUID id, LocalDate day) {
        return handle.createQuery("""
                        select id, sha256, station, received_at, seq from record
                        where municipality = :municipality and id = :id and business_day = :day
                        """)
                .bind("municipality", municipality)
                .bind("id", id)
                .bind("day", day)
                .map(RecordVault::stored)
                .findOne();
    }

    private static void keepEvidence(Handle handle, Arrival arrival) {
        handle.createUpdate("""
                        insert into conflict (municipality, id, sha256, station, received_at, envelope)
                        select :municipality, :id, :sha256, :station, :receivedAt, :envelope
                        where not exists (select 1 from conflict
                            where municipality = :municipality and id = :id and sha256 = :sha256)
                        """)
                .bind("municipality", arrival.header().municipality())
                .bind("id", arrival.header().id())
                .bind("sha256", arrival.sha256())
                .bind("station", arrival.header().station())
                .bind("receivedAt", arrival.receivedAt())
                .bind("envelope", arrival.envelope().bytes())
                .execute();
    }

    private static Stored stored(ResultSet row, StatementContext context) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getString("station"),
                Moments.at(row, "received_at"),
                row.getLong("seq"));
    }
}
