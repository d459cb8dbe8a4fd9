package dev.madoguchi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Beside the shift table: which version of each person's day is the city's, and what the city does not know yet. Inside the caller's transaction. */
final class ShiftCells {
    private static final String HERE = " where site = :site and shift_day = :day and person = :person";

    private final String site;

    ShiftCells(String site) {
        this.site = site;
    }

    /** One person's day, and the city's version of it that is known here. */
    record Cell(LocalDate day, String person, int version) {}

    /** Was planned anew here. */
    void untold(Handle handle, PlannedDay day) {
        int known = handle.createUpdate("update shift_cell set untold = true, overtaken_by = null" + HERE)
                .bind("site", site)
                .bind("day", day.day())
                .bind("person", day.person())
                .execute();
        if (known == 0) {
            add(handle, day, 0, true);
        }
    }

    private void add(Handle handle, PlannedDay day, int version, boolean untold) {
        handle.createUpdate("""
                        insert into shift_cell (site, shift_day, person, version, untold)
                        values (:site, :day, :person, :version, :untold)
                        """)
                .bind("site", site)
                .bind("day", day.day())
                .bind("person", day.person())
                .bind("version", version)
                .bind("untold", untold)
                .execute();
    }

    List<Cell> untold(Handle handle, LocalDate from, int most) {
        return handle.createQuery("""
                        select shift_day, person, version from shift_cell
                        where site = :site and untold and shift_day >= :from order by shift_day, person limit :most
                        """)
                .bind("site", site)
                .bind("from", from)
                .bind("most", most)
                .map((row, context) -> new Cell(
                        row.getObject("shift_day", LocalDate.class), row.getString("person"), row.getInt("version")))
                .list();
    }

    boolean isUntold(Handle handle, PlannedDay day) {
        return handle.createQuery("select untold from shift_cell" + HERE)
                .bind("site", site)
                .bind("day", day.day())
                .bind("person", day.person())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** The city has this version now. */
    void follows(Handle handle, ShiftNews news, boolean untold, Optional<String> overtaken) {
        PlannedDay day = news.planned();
        int known = handle.createUpdate("""
                        update shift_cell set version = :version, untold = :untold,
                            overtaken_by = coalesce(cast(:overtaken as varchar(64)), overtaken_by)
                        """ + HERE)
                .bind("version", news.version())
                .bind("untold", untold)
                .bindByType("overtaken", overtaken.orElse(null), String.class)
                .bind("site", site)
                .bind("day", day.day())
                .bind("person", day.person())
                .execute();
        if (known == 0) {
            add(handle, day, news.version(), untold);
        }
        hear(handle, news.seq());
    }

    long heard(Handle handle) {
        return handle.createQuery("select seq from shift_news where site = :site")
                .bind("site", site)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private void hear(Handle handle, long seq) {
        int known = handle.createUpdate("update shift_news set seq = :seq where site = :site")
                .bind("seq", seq)
                .bind("site", site)
                .execute();
        if (known == 0) {
            handle.createUpdate("insert into shift_news (site, seq) values (:site, :seq)")
                    .bind("seq", seq)
                    .bind("site", site)
                    .execute();
        }
    }

    List<Overtaken> overtaken(Handle handle, LocalDate first, LocalDate last) {
        return handle.createQuery("""
                        select shift_day, person, overtaken_by from shift_cell
                        where site = :site and overtaken_by is not null and shift_day between :first and :last
                        order by shift_day, person
                        """)
                .bind("site", site)
                .bind("first", first)
                .bind("last", last)
                .map(ShiftCells::overtaken)
                .list();
    }

    private static Overtaken overtaken(ResultSet row, StatementContext context) throws SQLException {
        return new Overtaken(
                row.getObject("shift_day", LocalDate.class), row.getString("person"), row.getString("overtaken_by"));
    }
}
