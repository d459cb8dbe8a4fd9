package dev.madoguchi.computer;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.computer.OpeningCheck.Outcome;
import dev.madoguchi.computer.OpeningCheck.Row;
import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The confirmed checks of this computer (F76, F116, F140). Added to and read, never changed. */
public final class OpeningChecks {
    private final Jdbi jdbi;
    private final AuditTrail audit;

    public OpeningChecks(Database database, AuditTrail audit) {
        this.jdbi = database.jdbi();
        this.audit = audit;
    }

    /** Keeps a check and notes it in the audit trail; it is on the disk when this returns. Does nothing the second time. */
    void add(OpeningCheck check) {
        boolean added = jdbi.inTransaction(handle -> {
            if (handle.createQuery("select id from computer_check where id = :id")
                    .bind("id", check.id())
                    .mapTo(UUID.class)
                    .findOne()
                    .isPresent()) {
                return false;
            }
            handle.createUpdate("""
                            insert into computer_check (id, check_day, confirmed_by, confirmed_at)
                            values (:id, :day, :who, :at)
                            """).bindMethods(check).execute();
            insert(handle, check);
            return true;
        });
        if (added) {
            audit.record(check.who(), "opening.checked", check.id().toString());
        }
    }

    private static void insert(Handle handle, OpeningCheck check) {
        for (int position = 0; position < check.rows().size(); position++) {
            handle.createUpdate("""
                            insert into computer_check_row (check_id, position, subject, outcome, remark)
                            values (:check, :position, :subject, :outcome, :remark)
                            """)
                    .bind("check", check.id())
                    .bind("position", position)
                    .bindMethods(check.rows().get(position))
                    .execute();
        }
    }

    /** The checks of a day, the oldest first. */
    public List<OpeningCheck> of(LocalDate day) {
        return jdbi.inTransaction(
                handle -> handle.createQuery("""
                        select id, check_day, confirmed_by, confirmed_at from computer_check
                        where check_day = :day order by confirmed_at, id
                        """).bind("day", day).map(OpeningChecks::check).list().stream()
                        .map(check -> withRows(handle, check))
                        .toList());
    }

    private static OpeningCheck withRows(Handle handle, OpeningCheck check) {
        List<Row> rows = handle.createQuery(
                        "select subject, outcome, remark from computer_check_row where check_id = :id order by position")
                .bind("id", check.id())
                .map((row, context) -> new Row(
                        row.getString("subject"), Outcome.valueOf(row.getString("outcome")), row.getString("remark")))
                .list();
        return new OpeningCheck(check.id(), check.day(), check.who(), check.at(), rows);
    }

    private static OpeningCheck check(ResultSet row, StatementContext context) throws SQLException {
        return new OpeningCheck(
                row.getObject("id", UUID.class),
                row.getObject("check_day", LocalDate.class),
                row.getString("confirmed_by"),
                row.getObject("confirmed_at", Instant.class),
                List.of());
    }
}
