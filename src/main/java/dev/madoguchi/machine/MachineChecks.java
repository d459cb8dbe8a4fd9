package dev.madoguchi.machine;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.store.Database;
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

/** The confirmed checks of ticket machines. Added to and read, never changed. */
public final class MachineChecks {
    private static final String SELECT =
            "select id, kind, site, check_day, confirmed_by, confirmed_at from machine_check ";

    private final Jdbi jdbi;
    private final AuditTrail audit;

    public MachineChecks(Database database, AuditTrail audit) {
        this.jdbi = database.jdbi();
        this.audit = audit;
    }

    /** Keeps a check and notes it in the audit trail; it is on the disk when this returns. Does nothing the second time. */
    void add(MachineCheck check) {
        boolean added = jdbi.inTransaction(handle -> {
            if (find(handle, check.id()).isPresent()) {
                return false;
            }
            handle.createUpdate("""
                            insert into machine_check (id, kind, site, check_day, confirmed_by, confirmed_at)
                            values (:id, :kind, :site, :day, :who, :at)
                            """).bindMethods(check).execute();
            int position = 0;
            for (CheckRow row : check.rows()) {
                insert(handle, check.id(), position++, row);
            }
            return true;
        });
        if (added) {
            audit.record(check.who(), "machine." + check.kind(), check.id().toString());
        }
    }

    private static void insert(Handle handle, UUID check, int position, CheckRow row) {
        handle.createUpdate("""
                        insert into machine_check_row (check_id, part, position, text, finding)
                        values (:check, :part, :position, :text, :finding)
                        """)
                .bind("check", check)
                .bind("position", position)
                .bindMethods(row)
                .execute();
    }

    /** A check by its id. */
    public Optional<MachineCheck> find(UUID id) {
        return jdbi.inTransaction(handle -> find(handle, id));
    }

    /** The checks of a site and day, the oldest first. */
    public List<MachineCheck> of(String site, LocalDate day) {
        return jdbi.inTransaction(handle -> handle
                .createQuery(SELECT + "where site = :site and check_day = :day order by confirmed_at, id")
                .bind("site", site)
                .bind("day", day)
                .map(MachineChecks::check)
                .list()
                .stream()
                .map(check -> withRows(handle, check))
                .toList());
    }

    private static Optional<MachineCheck> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(MachineChecks::check)
                .findOne()
                .map(check -> withRows(handle, check));
    }

    private static MachineCheck withRows(Handle handle, MachineCheck check) {
        List<CheckRow> rows = handle.createQuery(
                        "select part, text, finding from machine_check_row where check_id = :id order by position")
                .bind("id", check.id())
                .map((row, context) -> new CheckRow(
                        CheckRow.Part.valueOf(row.getString("part")), row.getString("text"), row.getString("finding")))
                .list();
        return new MachineCheck(check.id(), check.kind(), check.site(), check.day(), check.who(), check.at(), rows);
    }

    private static MachineCheck check(ResultSet row, StatementContext context) throws SQLException {
        return new MachineCheck(
                row.getObject("id", UUID.class),
                CheckKind.valueOf(row.getString("kind")),
                row.getString("site"),
                row.getObject("check_day", LocalDate.class),
                row.getString("confirmed_by"),
                row.getObject("confirmed_at", Instant.class),
                List.of());
    }
}
