package dev.madoguchi.report;

import dev.madoguchi.report.Signed.Confirmation;
import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What became of each report: written, handed in, confirmed by the city in writing (003 §20-1). It only goes forward, and each deed may
 * be told twice.
 */
public final class ReportLog {
    private final Jdbi jdbi;
    private final Clock clock;

    public ReportLog(Database database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /**
     * Which report.
     *
     * @param site the site's id; {@link Report#ALL_SITES} for all
     * @param first the day, or the first day of the month
     */
    public record Key(ReportKind kind, String site, LocalDate first) {}

    /** Where a report stands. */
    public record Entry(
            String writtenBy, boolean deputy, Optional<Instant> handedIn, Optional<Confirmation> confirmed) {}

    /** The report was written; the first writer stays. */
    public void written(Key report, String by, boolean deputy) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        merge into report_state using (values (cast(:kind as varchar), cast(:site as varchar), cast(:first as date)))
                        as given (kind, site, first_day)
                        on report_state.kind = given.kind and report_state.site = given.site
                        and report_state.first_day = given.first_day
                        when not matched then
                        insert (kind, site, first_day, written_by, deputy, written_at)
                        values (given.kind, given.site, given.first_day, :by, :deputy, :at)
                        """)
                .bind("kind", report.kind().name())
                .bind("site", report.site())
                .bind("first", report.first())
                .bind("by", by)
                .bind("deputy", deputy)
                .bind("at", clock.instant())
                .execute());
    }

    /** The report was handed in; the first time counts. Returns whether this was it; false too where it is not written. */
    public boolean handedIn(Key report) {
        return jdbi.inTransaction(handle -> handle.createUpdate("""
                                update report_state set handed_in_at = :at
                                where kind = :kind and site = :site and first_day = :first and handed_in_at is null
                                """)
                        .bind("at", clock.instant())
                        .bind("kind", report.kind().name())
                        .bind("site", report.site())
                        .bind("first", report.first())
                        .execute()
                == 1);
    }

    /**
     * The city confirmed the report in writing. Returns whether this was the first time; false too where it is not handed in.
     *
     * @param by the name of the city's officer
     */
    public boolean confirmed(Key report, String by) {
        return jdbi.inTransaction(handle -> handle.createUpdate("""
                                update report_state set confirmed_by = :by, confirmed_at = :at
                                where kind = :kind and site = :site and first_day = :first
                                and handed_in_at is not null and confirmed_at is null
                                """)
                        .bind("by", by)
                        .bind("at", clock.instant())
                        .bind("kind", report.kind().name())
                        .bind("site", report.site())
                        .bind("first", report.first())
                        .execute()
                == 1);
    }

    /** Where a report stands; empty while it is not written. */
    public Optional<Entry> find(Key report) {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select written_by, deputy, handed_in_at, confirmed_by, confirmed_at from report_state
                        where kind = :kind and site = :site and first_day = :first
                        """)
                .bind("kind", report.kind().name())
                .bind("site", report.site())
                .bind("first", report.first())
                .map((row, context) -> entry(row))
                .findOne());
    }

    private Entry entry(ResultSet row) throws SQLException {
        Optional<String> officer = Optional.ofNullable(row.getString("confirmed_by"));
        Optional<Instant> confirmed = instant(row, "confirmed_at");
        return new Entry(
                row.getString("written_by"),
                row.getBoolean("deputy"),
                instant(row, "handed_in_at"),
                officer.flatMap(by ->
                        confirmed.map(at -> new Confirmation(by, LocalDate.ofInstant(at, clock.getZone())))));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
