package dev.madoguchi.paperwork;

import dev.madoguchi.paperwork.Bundle.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of bundles at one site, inside the caller's transaction. */
final class BundleTable {
    private static final String SELECT = """
            select id, kind, bundle_day, number, state, made_by, made_at, counted_by, counted_at, prints, handed_by, handed_at,
                (select count(*) from case_paper where bundle = b.id) as cases,
                (select count(*) from case_paper where bundle = b.id and missing_by is not null) as missing
            from bundle b
            """;

    private final String site;

    BundleTable(String site) {
        this.site = site;
    }

    Optional<Bundle> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(BundleTable::bundle)
                .findOne();
    }

    /** What is not handed over yet, and what was since a moment, the oldest first. */
    List<Bundle> since(Handle handle, Instant moment) {
        return handle.createQuery(SELECT + """
                        where site = :site and (state <> 'HANDED_OVER' or handed_at >= :moment)
                        order by made_at, kind, number
                        """)
                .bind("site", site)
                .bind("moment", moment)
                .map(BundleTable::bundle)
                .list();
    }

    int lastNumber(Handle handle, String kind, LocalDate day) {
        return handle.createQuery("""
                        select coalesce(max(number), 0) from bundle
                        where site = :site and kind = :kind and bundle_day = :day
                        """)
                .bind("site", site)
                .bind("kind", kind)
                .bind("day", day)
                .mapTo(Integer.class)
                .one();
    }

    void insert(Handle handle, UUID id, String kind, LocalDate day, int number, Signature made) {
        handle.createUpdate("""
                        insert into bundle (id, site, kind, bundle_day, number, state, made_by, made_at, prints)
                        values (:id, :site, :kind, :day, :number, 'MADE', :who, :at, 0)
                        """)
                .bind("id", id)
                .bind("site", site)
                .bind("kind", kind)
                .bind("day", day)
                .bind("number", number)
                .bindMethods(made)
                .execute();
    }

    boolean counted(Handle handle, UUID id, Signature by) {
        return moved(handle, id, by, """
                update bundle set state = 'COUNTED', counted_by = :who, counted_at = :at where id = :id and state = 'MADE'
                """);
    }

    boolean printed(Handle handle, UUID id, Instant at) {
        return handle.createUpdate("""
                        update bundle set prints = prints + 1, printed_at = :at,
                            state = case when state = 'COUNTED' then 'PRINTED' else state end
                        where id = :id and state <> 'MADE'
                        """).bind("id", id).bind("at", at).execute() == 1;
    }

    boolean handedOver(Handle handle, UUID id, Signature by) {
        return moved(handle, id, by, """
                update bundle set state = 'HANDED_OVER', handed_by = :who, handed_at = :at where id = :id and state = 'PRINTED'
                """);
    }

    private static boolean moved(Handle handle, UUID id, Signature by, String sql) {
        return handle.createUpdate(sql).bind("id", id).bindMethods(by).execute() == 1;
    }

    private static Bundle bundle(ResultSet row, StatementContext context) throws SQLException {
        return new Bundle(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("bundle_day", LocalDate.class),
                row.getInt("number"),
                BundleState.valueOf(row.getString("state")),
                row.getInt("cases"),
                row.getInt("missing"),
                new Signature(row.getString("made_by"), row.getObject("made_at", Instant.class)),
                signature(row, "counted"),
                row.getInt("prints"),
                signature(row, "handed"));
    }

    private static Optional<Signature> signature(ResultSet row, String deed) throws SQLException {
        String who = row.getString(deed + "_by");
        return who == null
                ? Optional.empty()
                : Optional.of(new Signature(who, row.getObject(deed + "_at", Instant.class)));
    }
}
