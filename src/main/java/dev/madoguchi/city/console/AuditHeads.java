package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.VaultDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** The heads of the stations' audit trails as they came, signatures checked, and whether they go on from day to day. */
final class AuditHeads {
    private final VaultDatabase database;

    AuditHeads(VaultDatabase database) {
        this.database = database;
    }

    /** The last head of each station, and what speaks against its trail. */
    List<Trail> trails(String municipality) {
        return database.read(handle -> handle.createQuery("""
                        select h.station, h.head_day, h.seq, h.hash, h.received_at, a.days, a.backward,
                            (select count(*) from audit_head_conflict c
                                where c.municipality = :municipality and c.station = h.station) as others
                        from audit_head h
                        join (select station, max(head_day) as latest, count(*) as days,
                                sum(case when seq < before then 1 else 0 end) as backward
                              from (select station, head_day, seq, lag(seq, 1, seq) over
                                        (partition by station order by head_day) as before
                                    from audit_head where municipality = :municipality) as s
                              group by station) as a
                            on a.station = h.station and a.latest = h.head_day
                        where h.municipality = :municipality order by h.station
                        """)
                .bind("municipality", municipality)
                .map(AuditHeads::trail)
                .list());
    }

    private static Trail trail(ResultSet row, StatementContext context) throws SQLException {
        return new Trail(
                row.getString("station"),
                row.getObject("head_day", LocalDate.class),
                row.getLong("seq"),
                row.getString("hash"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("days"),
                row.getLong("backward"),
                row.getLong("others"));
    }

    /**
     * A station's trail as the city knows it.
     *
     * @param days how many heads came
     * @param backward how many of them stand before the one of an earlier day
     * @param others how many other heads came for a day that had one
     */
    record Trail(
            String station,
            LocalDate day,
            long seq,
            String hash,
            Instant receivedAt,
            long days,
            long backward,
            long others) {
        boolean isWhole() {
            return backward == 0 && others == 0;
        }
    }
}
