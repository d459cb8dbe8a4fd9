package dev.madoguchi.city.vault;

import dev.madoguchi.seal.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table of acceptances: added to, never changed. */
public final class AcceptanceVault {
    private final VaultDatabase database;

    public AcceptanceVault(VaultDatabase database) {
        this.database = database;
    }

    /** Keeps a statement once, however often it comes; durable before this returns. */
    public void add(KeptAcceptance acceptance) {
        try {
            insert(acceptance);
        } catch (UnableToExecuteStatementException e) {
            // Another connection may have kept the same between our look and our insert: then it is there now.
            insert(acceptance);
        }
    }

    private void insert(KeptAcceptance acceptance) {
        database.append(handle -> handle.createUpdate("""
                        insert into acceptance (municipality, business_day, station, sha256, received_at,
                                                desk, signing_key, statement)
                        select :municipality, :day, :station, :sha256, :receivedAt, :desk, :signingKey, :statement
                        where not exists (select 1 from acceptance where municipality = :municipality
                            and business_day = :day and station = :station and sha256 = :sha256)
                        """)
                .bind("municipality", acceptance.municipality())
                .bind("day", acceptance.day())
                .bind("station", acceptance.station())
                .bind("sha256", sha256(acceptance.statement()))
                .bind("receivedAt", acceptance.receivedAt().truncatedTo(ChronoUnit.MILLIS))
                .bind("desk", acceptance.desk())
                .bind("signingKey", acceptance.signingKey())
                .bind("statement", acceptance.statement())
                .execute());
    }

    /** What was said of a municipality's deliveries of a day, the latest last. */
    public List<KeptAcceptance> of(String municipality, LocalDate day) {
        return database.read(handle -> handle.createQuery("""
                        select municipality, business_day, station, desk, signing_key, statement, received_at
                        from acceptance where municipality = :municipality and business_day = :day
                        order by station, received_at, sha256
                        """)
                .bind("municipality", municipality)
                .bind("day", day)
                .map(AcceptanceVault::kept)
                .list());
    }

    private static KeptAcceptance kept(ResultSet row, StatementContext context) throws SQLException {
        return new KeptAcceptance(
                row.getString("municipality"),
                row.getObject("business_day", LocalDate.class),
                row.getString("station"),
                row.getString("desk"),
                row.getString("signing_key"),
                row.getString("statement"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static String sha256(String statement) {
        return Digests.sha256Hex(statement.getBytes(StandardCharsets.US_ASCII));
    }
}
