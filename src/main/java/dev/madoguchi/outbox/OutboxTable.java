package dev.madoguchi.outbox;

import dev.madoguchi.seal.Envelope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The outbox table. Every method is one transaction; a change that would lead backwards does nothing and says so. */
final class OutboxTable {
    private static final String SELECT =
            "select id, record_day, sha256, state, reason, attempts, queued_at, next_try, receipt from outbox ";

    private final Jdbi jdbi;

    OutboxTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** False where the record has a row already, which is left as it is. */
    boolean queue(Envelope envelope, Instant now) {
        return change(
                envelope.header().id(),
                """
                merge into outbox using (values (cast(:id as uuid))) as given (id) on outbox.id = given.id
                when not matched then
                insert (id, record_day, sha256, state, attempts, queued_at, next_try)
                values (given.id, :day, :sha256, 'QUEUED', 0, :now, :now)
                """,
                Map.of("day", envelope.header().day(), "sha256", envelope.sha256(), "now", now));
    }

    boolean sending(UUID id) {
        return change(id, """
                update outbox set state = 'SENDING', attempts = attempts + 1
                where id = :id and state in ('QUEUED', 'SENDING')
                """, Map.of());
    }

    boolean failed(UUID id, String reason, Instant nextTry) {
        return change(id, """
                update outbox set state = 'QUEUED', reason = :reason, next_try = :nextTry
                where id = :id and state in ('QUEUED', 'SENDING')
                """, Map.of("reason", reason, "nextTry", nextTry));
    }

    boolean refused(UUID id, String reason) {
        return change(id, """
                update outbox set state = 'REFUSED', reason = :reason
                where id = :id and state in ('QUEUED', 'SENDING')
                """, Map.of("reason", reason));
    }

    boolean requeue(UUID id, Instant now) {
        return change(id, """
                update outbox set state = 'QUEUED', next_try = :now
                where id = :id and state in ('QUEUED', 'SENDING', 'REFUSED')
                """, Map.of("now", now));
    }

    boolean receipted(UUID id, String receipt, Instant now) {
        return change(id, """
                update outbox set state = 'RECEIPTED', reason = null, receipt = :receipt, receipted_at = :now
                where id = :id and state in ('QUEUED', 'SENDING', 'REFUSED')
                """, Map.of("receipt", receipt, "now", now));
    }

    void erased(List<UUID> ids) {
        jdbi.useTransaction(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("update outbox set state = 'ERASED' where id = :id and state = 'RECEIPTED'");
            ids.forEach(id -> batch.bind("id", id).add());
            batch.execute();
        });
    }

    Optional<OutboxRow> row(UUID id) {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(OutboxTable::row)
                .findOne());
    }

    List<OutboxRow> rows() {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "order by queued_at, id")
                .map(OutboxTable::row)
                .list());
    }

    /** @param never later than any try is put off: what waits for a moment after it was put down by a clock that was ahead */
    List<OutboxRow> due(Instant now, Instant never, int limit) {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + """
                        where state in ('QUEUED', 'SENDING') and (next_try <= :now or next_try > :never)
                        order by next_try, queued_at, id limit :limit
                        """)
                .bind("now", now)
                .bind("never", never)
                .bind("limit", limit)
                .map(OutboxTable::row)
                .list());
    }

    int receiptedAmong(List<UUID> ids) {
        return ids.isEmpty()
                ? 0
                : jdbi.inTransaction(handle -> handle.createQuery(
                                "select count(*) from outbox where state in ('RECEIPTED', 'ERASED') and id in (<ids>)")
                        .bindList("ids", ids)
                        .mapTo(Integer.class)
                        .one());
    }

    private boolean change(UUID id, String sql, Map<String, ?> values) {
        return jdbi.inTransaction(handle ->
                        handle.createUpdate(sql).bind("id", id).bindMap(values).execute())
                == 1;
    }

    private static OutboxRow row(ResultSet row, StatementContext context) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                row.getObject("record_day", LocalDate.class),
                row.getString("sha256"),
                OutboxState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                row.getInt("attempts"),
                row.getObject("queued_at", Instant.class),
                row.getObject("next_try", Instant.class),
                Optional.ofNullable(row.getString("receipt")));
    }
}
