package dev.madoguchi.paperwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of the movements of forms at one site, inside the caller's transaction. */
final class StockTable {
    private final String site;

    StockTable(String site) {
        this.site = site;
    }

    int level(Handle handle, String kind) {
        return handle.createQuery("""
                        select coalesce(sum(change), 0) from form_movement where site = :site and kind = :kind
                        """)
                .bind("site", site)
                .bind("kind", kind)
                .mapTo(Integer.class)
                .one();
    }

    /** Adds a movement; nothing where it is there already. */
    void add(Handle handle, Movement movement) {
        if (contains(handle, movement.id())) {
            return;
        }
        handle.createUpdate("""
                        insert into form_movement (id, site, kind, deed, pieces, change, who, happened_at)
                        values (:id, :site, :kind, :deed, :pieces, :change, :who, :at)
                        """)
                .bind("site", site)
                .bind("deed", movement.deed().name())
                .bindMethods(movement)
                .execute();
    }

    boolean contains(Handle handle, UUID movement) {
        return handle.createQuery("select count(*) from form_movement where id = :id")
                        .bind("id", movement)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The newest first. */
    List<Movement> last(Handle handle, String kind, int limit) {
        return handle.createQuery("""
                        select id, kind, deed, pieces, change, who, happened_at from form_movement
                        where site = :site and kind = :kind order by happened_at desc, id limit :limit
                        """)
                .bind("site", site)
                .bind("kind", kind)
                .bind("limit", limit)
                .map(StockTable::movement)
                .list();
    }

    private static Movement movement(ResultSet row, StatementContext context) throws SQLException {
        return new Movement(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                StockDeed.valueOf(row.getString("deed")),
                row.getInt("pieces"),
                row.getInt("change"),
                row.getString("who"),
                row.getObject("happened_at", Instant.class));
    }
}
