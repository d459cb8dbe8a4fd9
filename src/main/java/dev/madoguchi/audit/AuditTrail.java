package dev.madoguchi.audit;

import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Who did what, in rows that each hold the hash of the row before. One object for one store; safe for several threads.
 *
 * <p>Whoever can rewrite the store can rewrite the whole chain; that is why the day's {@link #head()} goes to the city and onto
 * the certificate, and {@link #verify(AuditHead)} takes it back.
 */
public final class AuditTrail {
    private static final String SELECT = "select seq, happened_at, who, deed, subject, previous_hash, hash from audit ";
    private static final int MAX_NAME = 128;
    private static final int MAX_SUBJECT = 256;

    private final Jdbi jdbi;
    private final Clock clock;

    public AuditTrail(Database database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /**
     * Adds a deed.
     *
     * @param who the staff member's id, or the part of the program that acted
     * @param deed what was done
     * @param subject a random id, or empty; never a visitor's data
     */
    public synchronized AuditRow record(String who, String deed, String subject) {
        requireLine("who", who, MAX_NAME);
        requireLine("deed", deed, MAX_NAME);
        requireLine("subject", subject, MAX_SUBJECT);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return jdbi.inTransaction(handle -> {
            AuditRow row = AuditRow.after(head(handle), now, who, deed, subject);
            handle.createUpdate("""
                            insert into audit (seq, happened_at, who, deed, subject, previous_hash, hash)
                            values (:seq, :at, :who, :deed, :subject, :previousHash, :hash)
                            """).bindMethods(row).execute();
            return row;
        });
    }

    /** The last row's number and hash. */
    public AuditHead head() {
        return jdbi.inTransaction(AuditTrail::head);
    }

    /** Checks that every row follows from the one before. Rows cut off at the end show only against an earlier head. */
    public Verdict verify() {
        return verify(AuditHead.NONE);
    }

    /** Checks the whole trail, and that a head noted earlier is still in it. */
    public Verdict verify(AuditHead noted) {
        return jdbi.inTransaction(handle -> {
            AuditHead head = AuditHead.NONE;
            try (Query query = handle.createQuery(SELECT + "order by seq");
                    var rows = query.map(AuditTrail::row).iterator()) {
                while (rows.hasNext()) {
                    AuditRow row = rows.next();
                    boolean isOther = row.seq() == noted.seq() && !row.head().equals(noted);
                    if (!row.follows(head) || isOther) {
                        return new Verdict.Broken(head.seq() + 1);
                    }
                    head = row.head();
                }
            }
            return head.seq() < noted.seq() ? new Verdict.Broken(head.seq() + 1) : new Verdict.Whole(head);
        });
    }

    /** Rows after a number, oldest first. */
    public List<AuditRow> after(long seq, int limit) {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "where seq > :seq order by seq limit :limit")
                .bind("seq", seq)
                .bind("limit", limit)
                .map(AuditTrail::row)
                .list());
    }

    private static AuditHead head(Handle handle) {
        return handle.createQuery(SELECT + "order by seq desc limit 1")
                .map(AuditTrail::row)
                .findOne()
                .map(AuditRow::head)
                .orElse(AuditHead.NONE);
    }

    private static AuditRow row(ResultSet row, StatementContext context) throws SQLException {
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("happened_at", Instant.class),
                row.getString("who"),
                row.getString("deed"),
                row.getString("subject"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static void requireLine(String field, String value, int limit) {
        if (value.length() > limit || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " must be one line of at most " + limit + " characters");
        }
    }
}
