package dev.madoguchi.audit;

import dev.madoguchi.audit.AuditRow.Circumstances;
import dev.madoguchi.audit.PagesAhead.Hashed;
import dev.madoguchi.store.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * Who did what, in rows that each hold the hash of the row before. One object for one store; safe for several threads.
 *
 * <p>Whoever can rewrite the store can rewrite the whole chain; that is why the day's {@link #head()} goes to the city and onto
 * the certificate, and {@link #verify(Collection)} takes it back.
 */
public final class AuditTrail {
    private static final String SELECT =
            "select seq, happened_at, who, deed, subject, station, why, outcome, previous_hash, hash from audit ";
    private static final String WHERE = """
            where happened_at >= :from and happened_at < :before
              and (:who is null or who = :who)
              and (:deed is null or deed like :deed || '%' or position(',' || deed || ',' in :deeds) > 0)
              and (:subject is null or subject = :subject)""";

    private static final int MAX_NAME = 128;
    private static final int MAX_SUBJECT = 256;
    /** So few rows at once that the database keeps none of them in a file beside. */
    private static final int PAGE = 10_000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final String station;

    /** The trail of a store that belongs to no station. */
    public AuditTrail(Database database, Clock clock) {
        this(database, clock, "");
    }

    /** @param station the workstation's name, for every row */
    public AuditTrail(Database database, Clock clock, String station) {
        this.jdbi = database.jdbi();
        this.clock = clock;
        this.station = station;
    }

    /**
     * Adds a deed.
     *
     * @param who the staff member's id, or the part of the program that acted
     * @param deed what was done
     * @param subject a random id, or empty; never a visitor's data
     */
    public AuditRow record(String who, String deed, String subject) {
        return append(who, deed, subject, new Circumstances(station, "", ""));
    }

    AuditRow record(String who, Touch touch, Outcome outcome) {
        return append(
                who, touch.deed().code(), touch.subject(), new Circumstances(station, touch.why(), outcome.code()));
    }

    /** Adds a deed on each of several subjects, in their order; after a crash all of it is there, or nothing. */
    public List<AuditRow> recordEach(String who, String deed, List<String> subjects) {
        return append(who, deed, subjects, new Circumstances(station, "", ""));
    }

    private AuditRow append(String who, String deed, String subject, Circumstances where) {
        return append(who, deed, List.of(subject), where).getFirst();
    }

    private synchronized List<AuditRow> append(String who, String deed, List<String> subjects, Circumstances where) {
        requireLine("who", who, MAX_NAME);
        requireLine("deed", deed, MAX_NAME);
        subjects.forEach(subject -> requireLine("subject", subject, MAX_SUBJECT));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return jdbi.inTransaction(handle -> {
            List<AuditRow> rows = new ArrayList<>();
            AuditHead head = head(handle);
            for (String subject : subjects) {
                AuditRow row = AuditRow.after(head, now, who, deed, subject, where);
                rows.add(row);
                head = row.head();
            }
            add(handle, rows);
            return List.copyOf(rows);
        });
    }

    private static void add(Handle handle, List<AuditRow> rows) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into audit (seq, happened_at, who, deed, subject, station, why, outcome, previous_hash, hash)
                values (:seq, :at, :who, :deed, :subject, :where.station, :where.why, :where.outcome,
                        :previousHash, :hash)
                """);
        rows.forEach(row -> batch.bindMethods(row).add());
        batch.execute();
    }

    /** The last row's number and hash. */
    public AuditHead head() {
        return jdbi.inTransaction(AuditTrail::head);
    }

    /** Checks that every row follows from the one before. Rows cut off at the end show only against an earlier head. */
    public Verdict verify() {
        return verify(List.of());
    }

    /** Checks the whole trail, and that the heads noted earlier are still in it. Rows that come meanwhile are checked too. */
    public Verdict verify(Collection<AuditHead> noted) {
        var check = new ChainCheck(noted);
        boolean more = ahead(check);
        while (more) {
            more = jdbi.inTransaction(handle -> page(handle, check));
        }
        return check.verdict();
    }

    /** Checks the full pages of a trail that has no gaps, several at once; false where the check is over. */
    private boolean ahead(ChainCheck check) {
        try (PagesAhead pages = new PagesAhead(this::page, fullPages())) {
            for (List<Hashed> page = pages.take(); !page.isEmpty(); page = pages.take()) {
                for (Hashed each : page) {
                    if (!check.next(each.row(), each.content())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** 0 where the numbers are not those of a whole trail: then the rows are read one page after the other. */
    private long fullPages() {
        return jdbi.inTransaction(handle -> handle.createQuery("select count(*), min(seq), max(seq) from audit")
                .map((row, context) ->
                        row.getLong(2) == 1 && row.getLong(3) == row.getLong(1) ? row.getLong(1) / PAGE : 0)
                .one());
    }

    private List<AuditRow> page(long number) {
        return after(number * PAGE, PAGE);
    }

    /** Checks the next rows, without a list of them; whether there may be more. */
    private static boolean page(Handle handle, ChainCheck check) {
        try (PreparedStatement page =
                handle.getConnection().prepareStatement(SELECT + "where seq > ? order by seq limit " + PAGE)) {
            page.setLong(1, check.begun() ? check.seq() : Long.MIN_VALUE);
            try (ResultSet rows = page.executeQuery()) {
                int count = 0;
                while (rows.next()) {
                    count++;
                    if (!check.next(row(rows))) {
                        return false;
                    }
                }
                return count == PAGE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read after row " + check.seq(), e);
        }
    }

    /** Rows after a number, oldest first. */
    public List<AuditRow> after(long seq, int limit) {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "where seq > :seq order by seq limit :limit")
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    /** The last row that happened before a moment. */
    Optional<AuditRow> lastBefore(Instant moment) {
        return jdbi.inTransaction(
                handle -> handle.createQuery(SELECT + "where happened_at < :moment order by seq desc limit 1")
                        .bind("moment", moment)
                        .map((row, context) -> row(row))
                        .findOne());
    }

    /** Rows that a query asks for, after a number, oldest first: however long the trail is, only as many as are asked for are read. */
    public List<AuditRow> find(TrailQuery query, long after, int limit) {
        return jdbi.inTransaction(handle -> bound(
                        handle.createQuery(SELECT + WHERE + " and seq > :after order by seq limit :limit"), query)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    /** How often each person did each thing, in the rows that a query asks for. */
    public List<DeedCount> counts(TrailQuery query) {
        return jdbi.inTransaction(handle -> bound(
                        handle.createQuery("select deed, who, outcome, count(*) from audit " + WHERE
                                + " group by deed, who, outcome order by deed, who, outcome"),
                        query)
                .map((row, context) -> new DeedCount(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3).equals(Outcome.FAILED.code()),
                        row.getLong(4)))
                .list());
    }

    private static Query bound(Query sql, TrailQuery query) {
        return sql.bind("from", query.from())
                .bind("before", query.before())
                .bind("who", query.who().orElse(null))
                .bind("deed", query.deed().orElse(null))
                .bind("deeds", "," + String.join(",", query.orDeeds()) + ",")
                .bind("subject", query.subject().orElse(null));
    }

    private static AuditHead head(Handle handle) {
        return handle.createQuery("select seq, hash from audit order by seq desc limit 1")
                .map((row, context) -> new AuditHead(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(AuditHead.NONE);
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                row.getObject(2, Instant.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new Circumstances(row.getString(6), row.getString(7), row.getString(8)),
                row.getString(9),
                row.getString(10));
    }

    private static void requireLine(String field, String value, int limit) {
        if (value.length() > limit || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " must be one line of at most " + limit + " characters");
        }
    }
}
