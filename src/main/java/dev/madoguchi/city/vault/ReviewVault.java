package dev.madoguchi.city.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The tables of reviews and their answers: added to, never changed. */
public final class ReviewVault {
    private static final String SELECT = """
            select r.municipality, r.station, r.case_id, r.round, r.site, r.asked_at, r.open_until, r.jws,
                a.verdict, a.reason, a.answered_by, a.answered_at
            from review r left join review_answer a on a.municipality = r.municipality and a.station = r.station
                and a.case_id = r.case_id and a.round = r.round
            """;
    private static final String THIS =
            " where r.municipality = :municipality and r.station = :station and r.case_id = :caseId and r.round = :round";

    private final VaultDatabase database;

    public ReviewVault(VaultDatabase database) {
        this.database = database;
    }

    /**
     * Keeps what a station asks, once, and withdraws what it asked about the same case before; durable before this returns.
     *
     * @return what is kept under this name, which has other bytes where something else was asked first
     */
    public Review ask(Review asked) {
        try {
            return keep(asked);
        } catch (UnableToExecuteStatementException e) {
            // Another connection may have kept the same between our look and our insert: then it is there now.
            return keep(asked);
        }
    }

    private Review keep(Review asked) {
        return database.append(handle -> find(handle, asked.name()).orElseGet(() -> {
            insert(handle, asked);
            for (int round = 1; round < asked.name().round(); round++) {
                ReviewName before = new ReviewName(
                        asked.name().municipality(),
                        asked.name().station(),
                        asked.name().caseId(),
                        round);
                if (find(handle, before).isPresent()) {
                    insert(handle, before, new ReviewAnswer(ReviewVerdict.WITHDRAWN, "", "", asked.askedAt()));
                }
            }
            return asked;
        }));
    }

    private static void insert(Handle handle, Review asked) {
        handle.createUpdate("""
                        insert into review (municipality, station, case_id, round, site, asked_at, open_until, jws)
                        values (:municipality, :station, :caseId, :round, :site, :askedAt, :openUntil, :jws)
                        """)
                .bindMethods(asked.name())
                .bind("site", asked.site())
                .bind("askedAt", asked.askedAt())
                .bind("openUntil", asked.openUntil())
                .bind("jws", asked.jws())
                .execute();
    }

    /**
     * Answers, where nobody has and it is still open; a station may withdraw at any time. Durable before this returns.
     *
     * @return with the answer that counts, which may be another's; empty where nothing of this name was asked
     */
    public Optional<Review> answer(ReviewName name, ReviewAnswer answer) {
        try {
            return answered(name, answer);
        } catch (UnableToExecuteStatementException e) {
            // Somebody else may have answered between our look and our insert: then that answer counts.
            return answered(name, answer);
        }
    }

    private Optional<Review> answered(ReviewName name, ReviewAnswer answer) {
        return database.append(handle -> {
            Optional<Review> asked = find(handle, name);
            boolean may = asked.filter(
                            review -> answer.verdict() == ReviewVerdict.WITHDRAWN || review.isOpen(answer.at()))
                    .isPresent();
            if (may) {
                insert(handle, name, answer);
            }
            return find(handle, name);
        });
    }

    private static void insert(Handle handle, ReviewName name, ReviewAnswer answer) {
        handle.createUpdate("""
                        insert into review_answer (municipality, station, case_id, round, verdict, reason, answered_by, answered_at)
                        select :municipality, :station, :caseId, :round, :verdict, :reason, :by, :at
                        where not exists (select 1 from review_answer where municipality = :municipality
                            and station = :station and case_id = :caseId and round = :round)
                        """)
                .bindMethods(name)
                .bind("verdict", answer.verdict())
                .bind("reason", answer.reason())
                .bind("by", answer.by())
                .bind("at", answer.at())
                .execute();
    }

    /** One asking. */
    public Optional<Review> find(ReviewName name) {
        return database.read(handle -> find(handle, name));
    }

    private static Optional<Review> find(Handle handle, ReviewName name) {
        return handle.createQuery(SELECT + THIS)
                .bindMethods(name)
                .map(ReviewVault::review)
                .findOne();
    }

    /** What a station asked last about a case. */
    public Optional<Review> last(String municipality, String station, UUID caseId) {
        return database.read(handle -> handle.createQuery(SELECT + """
                         where r.municipality = :municipality and r.station = :station and r.case_id = :caseId
                        order by r.round desc limit 1
                        """)
                .bind("municipality", municipality)
                .bind("station", station)
                .bind("caseId", caseId)
                .map(ReviewVault::review)
                .findOne());
    }

    /** What waits for an answer now, whoever has waited longest first; a hundred at most. */
    public List<Review> open(String municipality, Instant now) {
        return database.read(handle -> handle.createQuery(SELECT + """
                         where r.municipality = :municipality and r.open_until > :now and a.verdict is null
                        order by r.asked_at, r.station, r.case_id limit 100
                        """)
                .bind("municipality", municipality)
                .bind("now", now)
                .map(ReviewVault::review)
                .list());
    }

    /** What officers answered since, the latest first; two hundred at most. */
    public List<Review> answeredSince(String municipality, Instant since) {
        return database.read(handle -> handle.createQuery(SELECT + """
                         where a.municipality = :municipality and a.answered_at >= :since and a.answered_by <> ''
                        order by a.answered_at desc, r.station, r.case_id limit 200
                        """)
                .bind("municipality", municipality)
                .bind("since", since)
                .map(ReviewVault::review)
                .list());
    }

    private static Review review(ResultSet row, StatementContext context) throws SQLException {
        return new Review(
                new ReviewName(
                        row.getString("municipality"),
                        row.getString("station"),
                        row.getObject("case_id", UUID.class),
                        row.getInt("round")),
                row.getString("site"),
                Moments.at(row, "asked_at"),
                Moments.at(row, "open_until"),
                row.getString("jws"),
                answer(row));
    }

    private static Optional<ReviewAnswer> answer(ResultSet row) throws SQLException {
        Optional<Instant> at = Moments.find(row, "answered_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReviewAnswer(
                ReviewVerdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                row.getString("answered_by"),
                at.get()));
    }
}
