package dev.madoguchi.daybook;

import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.seal.PhotoKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of sealed photos, at most one a visit. What leaves it goes into the table of erasures in the same transaction. */
final class PhotoTable {
    private static final int AT_ONCE = 20;

    private final Jdbi jdbi;

    PhotoTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Row> of(UUID visit) {
        return jdbi.inTransaction(handle -> handle.createQuery(
                        "select visit, photo, photo_day, sealed from photo where visit = :visit")
                .bind("visit", visit)
                .map((row, context) -> new Row(name(row), new Sealed(row.getBytes("sealed"))))
                .findOne());
    }

    Optional<PhotoKeys.Name> name(UUID visit) {
        return jdbi.inTransaction(
                handle -> handle.createQuery("select visit, photo, photo_day from photo where visit = :visit")
                        .bind("visit", visit)
                        .map((row, context) -> name(row))
                        .findOne());
    }

    List<PhotoKeys.Name> all() {
        return jdbi.inTransaction(
                handle -> handle.createQuery("select visit, photo, photo_day from photo order by visit")
                        .map((row, context) -> name(row))
                        .list());
    }

    /** Puts a photo in the place of the visit's earlier one; does nothing for a visit without a draft. */
    static void put(Handle handle, Row row, Why earlier) {
        boolean isDraft = handle.createQuery("select 1 from draft where visit = :visit")
                .bind("visit", row.name().visit())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!isDraft) {
            return;
        }
        release(handle, row.name().visit(), earlier);
        handle.createUpdate("""
                        insert into photo (visit, photo, photo_day, sealed, sha256)
                        values (:visit, :photo, :day, :sealed, :sha256)
                        """)
                .bindMethods(row.name())
                .bind("sealed", row.sealed().bytes())
                .bind("sha256", row.sealed().sha256())
                .execute();
    }

    /** Deletes the visit's photo, where it has one, and notes that its key has to go. */
    static void release(Handle handle, UUID visit, Why why) {
        handle.createUpdate("""
                        insert into photo_erasure (photo, visit, photo_day, sha256, reason, clause, decided_at)
                        select photo, visit, photo_day, sha256,
                        cast(:reason as varchar), cast(:clause as varchar), cast(:at as timestamp(3) with time zone)
                        from photo where visit = :visit
                        """)
                .bind("visit", visit)
                .bind("reason", why.reason().name())
                .bind("clause", why.clause())
                .bind("at", why.at())
                .execute();
        handle.createUpdate("delete from photo where visit = :visit")
                .bind("visit", visit)
                .execute();
    }

    void release(UUID visit, Why why) {
        jdbi.useTransaction(handle -> release(handle, visit, why));
    }

    /**
     * Deletes all photos of a day, and notes that their keys have to go. Some at a time: H2 takes what one transaction deletes to the
     * disk and back, which for a full day were sixty megabytes. Which visits have a photo, its index knows without reading one.
     */
    void releaseDay(LocalDate day, Why why) {
        List<UUID> visits = visits();
        for (int from = 0; from < visits.size(); from += AT_ONCE) {
            List<UUID> some = visits.subList(from, Math.min(from + AT_ONCE, visits.size()));
            jdbi.useTransaction(handle -> some.stream()
                    .filter(visit -> isOf(handle, visit, day))
                    .forEach(visit -> release(handle, visit, why)));
        }
    }

    private List<UUID> visits() {
        return jdbi.inTransaction(handle -> handle.createQuery("select visit from photo order by visit")
                .mapTo(UUID.class)
                .list());
    }

    private static boolean isOf(Handle handle, UUID visit, LocalDate day) {
        return handle.createQuery("select photo_day from photo where visit = :visit")
                .bind("visit", visit)
                .mapTo(LocalDate.class)
                .findOne()
                .filter(day::equals)
                .isPresent();
    }

    private static PhotoKeys.Name name(ResultSet row) throws SQLException {
        return new PhotoKeys.Name(
                row.getObject("photo", UUID.class),
                row.getObject("visit", UUID.class),
                row.getObject("photo_day", LocalDate.class));
    }

    /** One visit's sealed photo. */
    record Row(PhotoKeys.Name name, Sealed sealed) {}

    /** Why and when a photo has to go, and where it is written. */
    record Why(Reason reason, String clause, Instant at) {}
}
