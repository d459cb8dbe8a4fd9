package dev.madoguchi.carryout;

import dev.madoguchi.carryout.CarryOut.Signature;
import dev.madoguchi.carryout.CarryOut.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of carry-outs. Every method is one transaction; what was noted once stays as it was. */
final class CarryOutTable {
    private final Jdbi jdbi;

    CarryOutTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void begin(CarryOut carryOut) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            insert into carry_out (id, made_by, made_at, destination, file_name, medium, state)
                            values (:id, :by, :at, :destination, :file, :medium, 'BEGUN')
                            """)
                    .bind("id", carryOut.id())
                    .bind("by", carryOut.made().who())
                    .bind("at", carryOut.made().at())
                    .bind("destination", carryOut.destination())
                    .bind("file", carryOut.file())
                    .bind("medium", carryOut.medium())
                    .execute();
            PreparedBatch batch = handle.prepareBatch(
                    "insert into carried_record (carry_out, record, sha256) values (:carryOut, :id, :sha256)");
            carryOut.records()
                    .forEach(each -> batch.bind("carryOut", carryOut.id())
                            .bind("id", each.id())
                            .bind("sha256", each.sha256())
                            .add());
            batch.execute();
        });
    }

    boolean written(UUID id, Written written) {
        return jdbi.inTransaction(handle -> handle.createUpdate("""
                        update carry_out set state = 'WRITTEN', sha256 = :sha256, bytes = :bytes, written_at = :at
                        where id = :id and state = 'BEGUN'
                        """)
                        .bind("id", id)
                        .bind("sha256", written.sha256())
                        .bind("bytes", written.bytes())
                        .bind("at", written.at())
                        .execute())
                == 1;
    }

    boolean received(UUID id, Signature by) {
        return sign(id, by, """
                update carry_out set state = 'RECEIVED', received_by = :who, received_at = :at
                where id = :id and state = 'WRITTEN'
                """);
    }

    boolean returned(UUID id, Signature by) {
        return sign(id, by, """
                update carry_out set returned_by = :who, returned_at = :at
                where id = :id and returned_at is null and state <> 'BEGUN'
                """);
    }

    private boolean sign(UUID id, Signature by, String sql) {
        return jdbi.inTransaction(handle -> handle.createUpdate(sql)
                        .bind("id", id)
                        .bind("who", by.who())
                        .bind("at", by.at())
                        .execute())
                == 1;
    }

    /** The newest first. */
    List<CarryOut> all() {
        return jdbi.inTransaction(handle -> handle.createQuery("select * from carry_out order by made_at desc, id")
                .map((row, context) -> carryOut(handle, row))
                .list());
    }

    Optional<CarryOut> find(UUID id) {
        return jdbi.inTransaction(handle -> handle.createQuery("select * from carry_out where id = :id")
                .bind("id", id)
                .map((row, context) -> carryOut(handle, row))
                .findOne());
    }

    private static CarryOut carryOut(Handle handle, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Written> written = Optional.ofNullable(row.getObject("written_at", Instant.class))
                .map(at -> new Written(text(row, "sha256"), bytes(row), at));
        return new CarryOut(
                id,
                new Signature(row.getString("made_by"), row.getObject("made_at", Instant.class)),
                row.getString("destination"),
                row.getString("file_name"),
                row.getString("medium"),
                CarryOutState.valueOf(row.getString("state")),
                written,
                signature(row, "received"),
                signature(row, "returned"),
                records(handle, id));
    }

    private static Optional<Signature> signature(ResultSet row, String deed) throws SQLException {
        Optional<Instant> at = Optional.ofNullable(row.getObject(deed + "_at", Instant.class));
        return at.map(when -> new Signature(text(row, deed + "_by"), when));
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException("a row of carry_out cannot be read", e);
        }
    }

    private static long bytes(ResultSet row) {
        try {
            return row.getLong("bytes");
        } catch (SQLException e) {
            throw new IllegalStateException("a row of carry_out cannot be read", e);
        }
    }

    private static List<Carried> records(Handle handle, UUID id) {
        return handle.createQuery("select record, sha256 from carried_record where carry_out = :id order by record")
                .bind("id", id)
                .map((row, context) -> new Carried(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
