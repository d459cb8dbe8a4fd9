package dev.madoguchi.ending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables of what was handed over. Every method is one transaction; nothing in them is ever changed. */
final class HandOverTable {
    private final Jdbi jdbi;

    HandOverTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(HandOver made, List<OpenCase> cases) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            insert into hand_over (record, made_by, made_at, papers) values (:record, :by, :at, :papers)
                            """)
                    .bind("record", made.record())
                    .bind("by", made.madeBy())
                    .bind("at", made.madeAt())
                    .bind("papers", made.papers())
                    .execute();
            PreparedBatch batch = handle.prepareBatch(
                    "insert into handed_over_case (record, visit, mark) values (:record, :visit, :mark)");
            cases.forEach(each -> batch.bind("record", made.record())
                    .bind("visit", each.visit())
                    .bind("mark", each.mark())
                    .add());
            batch.execute();
        });
    }

    /** The newest first. */
    List<HandOver> all() {
        return jdbi.inTransaction(handle -> handle.createQuery(
                        "select record, made_by, made_at, papers from hand_over order by made_at desc, record")
                .map((row, context) -> handOver(handle, row))
                .list());
    }

    private static HandOver handOver(Handle handle, ResultSet row) throws SQLException {
        UUID record = row.getObject("record", UUID.class);
        return new HandOver(
                record,
                row.getString("made_by"),
                row.getObject("made_at", Instant.class),
                row.getString("papers"),
                handle.createQuery("select visit, mark from handed_over_case where record = :record order by visit")
                        .bind("record", record)
                        .map(HandOverTable::handed)
                        .list());
    }

    private static HandOver.Handed handed(ResultSet row, StatementContext context) throws SQLException {
        return new HandOver.Handed(row.getObject("visit", UUID.class), row.getString("mark"));
    }
}
