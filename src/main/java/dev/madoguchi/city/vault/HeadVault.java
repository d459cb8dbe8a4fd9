package dev.madoguchi.city.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table of the stations' heads: the first of a station and day stays, others are evidence. */
public final class HeadVault {
    private final VaultDatabase database;

    public HeadVault(VaultDatabase database) {
        this.database = database;
    }

    /**
     * Stores a head once and comes back when it is on the disk.
     *
     * @param head one whose signature was checked
     */
    public HeadStoring store(StationHead head) {
        try {
            return database.append(handle -> existing(handle, head).orElseGet(() -> {
                insert(handle, "audit_head", head);
                return new HeadStoring.Added(head);
            }));
        } catch (UnableToExecuteStatementException e) {
            // Another connection may have stored the same day between our look and our insert: then it is there now.
            return database.append(handle -> existing(handle, head).orElseThrow(() -> e));
        }
    }

    /** The heads of a station, the oldest first. */
    public List<StationHead> of(String municipality, String station) {
        return all("audit_head", municipality, station);
    }

    /** The other heads that came for its days, the oldest first. */
    public List<StationHead> conflicts(String municipality, String station) {
        return all("audit_head_conflict", municipality, station);
    }

    private List<StationHead> all(String table, String municipality, String station) {
        return database.read(handle -> handle.createQuery(
                        "select municipality, station, head_day, seq, hash, jws, received_at from " + table
                                + " where municipality = :municipality and station = :station"
                                + " order by head_day, received_at")
                .bind("municipality", municipality)
                .bind("station", station)
                .map(HeadVault::head)
                .list());
    }

    private Optional<HeadStoring> existing(Handle handle, StationHead head) {
        return handle.createQuery("""
                        select municipality, station, head_day, seq, hash, jws, received_at from audit_head
                        where municipality = :municipality and station = :station and head_day = :day
                        """)
                .bindMethods(head)
                .map(HeadVault::head)
                .findOne()
                .map(first -> again(handle, first, head));
    }

    private static HeadStoring again(Handle handle, StationHead first, StationHead head) {
        if (first.saysSame(head)) {
            return new HeadStoring.SameAgain(first);
        }
        boolean known =
                handle.createQuery("""
                        select count(*) from audit_head_conflict where municipality = :municipality
                            and station = :station and head_day = :day and hash = :hash
                        """).bindMethods(head).mapTo(Long.class).one() > 0;
        if (!known) {
            insert(handle, "audit_head_conflict", head);
        }
        return new HeadStoring.Conflict();
    }

    private static void insert(Handle handle, String table, StationHead head) {
        handle.createUpdate("insert into " + table
                        + " (municipality, station, head_day, seq, hash, jws, received_at)"
                        + " values (:municipality, :station, :day, :seq, :hash, :jws, :receivedAt)")
                .bindMethods(head)
                .execute();
    }

    private static StationHead head(ResultSet row, StatementContext context) throws SQLException {
        return new StationHead(
                row.getString("municipality"),
                row.getString("station"),
                row.getObject("head_day", LocalDate.class),
                row.getLong("seq"),
                row.getString("hash"),
                row.getString("jws"),
                Moments.at(row, "received_at"));
    }
}
