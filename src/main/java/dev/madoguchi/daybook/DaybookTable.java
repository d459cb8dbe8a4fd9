package dev.madoguchi.daybook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables of drafts and entries, which hold sealed bytes only. Every method is one transaction. */
final class DaybookTable {
    private final Jdbi jdbi;

    DaybookTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Writes or replaces a draft; does nothing for a visit that is completed.
     *
     * @param photo what becomes of the visit's photo in the same transaction
     */
    void saveDraft(Row row, Instant now, Consumer<Handle> photo) {
        jdbi.useTransaction(handle -> {
            saveDraft(handle, row, now);
            photo.accept(handle);
        });
    }

    private static void saveDraft(Handle handle, Row row, Instant now) {
        handle.createUpdate("""
                        merge into draft (visit, draft_day, sealed, saved_at) key (visit)
                        select cast(:visit as uuid), cast(:day as date), cast(:sealed as varbinary), cast(:now as timestamp(3) with time zone)
                        where not exists (select 1 from entry where visit = :visit)
                        """)
                .bind("visit", row.visit())
                .bind("day", row.day())
                .bind("sealed", row.sealed().bytes())
                .bind("now", now)
                .execute();
    }

    List<Row> drafts() {
        return jdbi.inTransaction(handle -> handle.createQuery(
                        "select visit, draft_day as held_day, sealed from draft order by saved_at, visit")
                .map(DaybookTable::row)
                .list());
    }

    Optional<Row> draft(UUID visit) {
        return jdbi.inTransaction(handle -> handle.createQuery(
                        "select visit, draft_day as held_day, sealed from draft where visit = :visit")
                .bind("visit", visit)
                .map(DaybookTable::row)
                .findOne());
    }

    /** @param photo what becomes of the visit's photo in the same transaction; not called for a visit that is completed */
    void dropDraft(UUID visit, Consumer<Handle> photo) {
        jdbi.useTransaction(handle -> {
            if (!isCompleted(handle, visit)) {
                photo.accept(handle);
            }
            drop(handle, visit);
        });
    }

    private static boolean isCompleted(Handle handle, UUID visit) {
        return handle.createQuery("select 1 from entry where visit = :visit")
                .bind("visit", visit)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Puts the entry in the draft's place; an entry that is there already stays. */
    void complete(Row row, Instant now) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            merge into entry using (values (cast(:visit as uuid))) as given (visit)
                            on entry.visit = given.visit
                            when not matched then
                            insert (visit, entry_day, sealed, completed_at) values (given.visit, :day, :sealed, :now)
                            """)
                    .bind("visit", row.visit())
                    .bind("day", row.day())
                    .bind("sealed", row.sealed().bytes())
                    .bind("now", now)
                    .execute();
            drop(handle, row.visit());
        });
    }

    List<Row> entries(LocalDate day) {
        return jdbi.inTransaction(handle ->
                handle.createQuery("""
                        select visit, entry_day as held_day, sealed from entry
                        where entry_day = :day order by completed_at, visit
                        """).bind("day", day).map(DaybookTable::row).list());
    }

    List<LocalDate> days() {
        return jdbi.inTransaction(
                handle -> handle.createQuery("""
                        select draft_day from draft union select entry_day from entry order by 1
                        """).mapTo(LocalDate.class).list());
    }

    Erased erase(LocalDate day) {
        return jdbi.inTransaction(handle -> new Erased(
                erase(
                        handle,
                        day,
                        "select visit from draft where draft_day = :day",
                        "delete from draft where draft_day = :day"),
                erase(
                        handle,
                        day,
                        "select visit from entry where entry_day = :day",
                        "delete from entry where entry_day = :day")));
    }

    private static List<UUID> erase(Handle handle, LocalDate day, String select, String delete) {
        List<UUID> visits =
                handle.createQuery(select).bind("day", day).mapTo(UUID.class).list();
        handle.createUpdate(delete).bind("day", day).execute();
        return visits;
    }

    private static void drop(Handle handle, UUID visit) {
        handle.createUpdate("delete from draft where visit = :visit")
                .bind("visit", visit)
                .execute();
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getObject("visit", UUID.class),
                row.getObject("held_day", LocalDate.class),
                new Sealed(row.getBytes("sealed")));
    }

    /** One visit's sealed text. */
    record Row(UUID visit, LocalDate day, Sealed sealed) {}
}
