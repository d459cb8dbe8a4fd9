package dev.madoguchi.dayrecord;

import dev.madoguchi.dayrecord.Takings.Count;
import dev.madoguchi.dayrecord.Takings.Taken;
import dev.madoguchi.municipality.RecordRule.Fee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables of fees and of counts. Every method is one transaction. */
final class TakingsTable {
    private static final String SELECT = "select id, number, fee, yen, taken_by, cancelled_by from fee_taken ";

    private final Jdbi jdbi;
    private final String site;

    TakingsTable(Jdbi jdbi, String site) {
        this.jdbi = jdbi;
        this.site = site;
    }

    /** Numbers without gaps: only one thread at a time gives them. */
    synchronized Taken take(UUID id, LocalDate day, Fee fee, String by, Instant at) {
        return jdbi.inTransaction(handle -> {
            Optional<Taken> before = find(handle, id);
            if (before.isPresent()) {
                return before.get();
            }
            handle.createUpdate("""
                            insert into fee_taken (id, site, taken_day, number, fee, yen, taken_by, taken_at)
                            select cast(:id as uuid), cast(:site as varchar), cast(:day as date), coalesce(max(number), 0) + 1,
                            cast(:fee as varchar), cast(:yen as integer), cast(:by as varchar), cast(:at as timestamp(3) with time zone)
                            from fee_taken where site = :site and taken_day = :day
                            """)
                    .bind("id", id)
                    .bind("site", site)
                    .bind("day", day)
                    .bind("fee", fee.id())
                    .bind("yen", fee.yen())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
            return find(handle, id).orElseThrow();
        });
    }

    private static Optional<Taken> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(TakingsTable::taken)
                .findOne();
    }

    void cancel(UUID id, LocalDate day, String by, Instant at) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        update fee_taken set cancelled_by = :by, cancelled_at = :at
                        where id = :id and site = :site and taken_day = :day and cancelled_at is null
                        """)
                .bind("id", id)
                .bind("site", site)
                .bind("day", day)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    List<Taken> of(LocalDate day) {
        return jdbi.inTransaction(
                handle -> handle.createQuery(SELECT + "where site = :site and taken_day = :day order by number desc")
                        .bind("site", site)
                        .bind("day", day)
                        .map(TakingsTable::taken)
                        .list());
    }

    void count(UUID id, LocalDate day, Count count, Instant at) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        insert into cash_count
                        (id, site, counted_day, expected_yen, counted_yen, explanation, counted_by, counted_at)
                        select cast(:id as uuid), cast(:site as varchar), cast(:day as date), cast(:expected as integer),
                        cast(:counted as integer), cast(:explanation as varchar), cast(:by as varchar),
                        cast(:at as timestamp(3) with time zone)
                        where not exists (select 1 from cash_count where id = :id)
                        """)
                .bind("id", id)
                .bind("site", site)
                .bind("day", day)
                .bindMethods(count)
                .bind("at", at)
                .execute());
    }

    Optional<Count> counted(LocalDate day) {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select expected_yen, counted_yen, explanation, counted_by from cash_count
                        where site = :site and counted_day = :day order by counted_at desc, id desc limit 1
                        """)
                .bind("site", site)
                .bind("day", day)
                .map((row, context) -> new Count(
                        row.getInt("expected_yen"),
                        row.getInt("counted_yen"),
                        row.getString("explanation"),
                        row.getString("counted_by")))
                .findOne());
    }

    private static Taken taken(ResultSet row, StatementContext context) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("fee"),
                row.getInt("yen"),
                row.getString("taken_by"),
                Optional.ofNullable(row.getString("cancelled_by")));
    }
}
