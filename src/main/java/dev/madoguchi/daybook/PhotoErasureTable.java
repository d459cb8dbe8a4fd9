package dev.madoguchi.daybook;

import dev.madoguchi.daybook.PhotoErasure.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of photos that are gone, or have to go. Every method is one transaction; {@link PhotoTable} fills it. */
final class PhotoErasureTable {
    private static final String SELECT =
            "select photo, visit, photo_day, sha256, reason, clause, decided_at, erased_at from photo_erasure ";
    private static final String IN_ORDER = " order by decided_at, photo";

    private final Jdbi jdbi;

    PhotoErasureTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those whose key may still be there. */
    List<PhotoErasure> pending() {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "where erased_at is null" + IN_ORDER)
                .map(PhotoErasureTable::erasure)
                .list());
    }

    List<PhotoErasure> of(LocalDate day) {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "where photo_day = :day" + IN_ORDER)
                .bind("day", day)
                .map(PhotoErasureTable::erasure)
                .list());
    }

    void erased(List<UUID> photos, Instant now) {
        jdbi.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    update photo_erasure set erased_at = :now where photo = :photo and erased_at is null
                    """);
            photos.forEach(photo -> batch.bind("photo", photo).bind("now", now).add());
            batch.execute();
        });
    }

    private static PhotoErasure erasure(ResultSet row, StatementContext context) throws SQLException {
        return new PhotoErasure(
                row.getObject("photo", UUID.class),
                row.getObject("visit", UUID.class),
                row.getObject("photo_day", LocalDate.class),
                row.getString("sha256"),
                Reason.valueOf(row.getString("reason")),
                row.getString("clause"),
                row.getObject("decided_at", Instant.class),
                Optional.ofNullable(row.getObject("erased_at", Instant.class)));
    }
}
