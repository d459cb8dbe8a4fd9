package dev.madoguchi.paperwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of entries into other systems at one site, inside the caller's transaction. Only a case's last turn counts. */
final class EntryTable {
    private static final String SELECT = """
            select visit, system, turn, ticket, case_day, due_at, entered_by, entered_at from outside_entry e
            where site = :site
                and turn = (select max(turn) from outside_entry where visit = e.visit and system = e.system)
            """;

    private final String site;

    EntryTable(String site) {
        this.site = site;
    }

    /** Adds an entry that is due; nothing where the case has one. */
    void add(Handle handle, String system, FinishedCase done) {
        if (last(handle, done.visit(), system) == 0) {
            handle.createUpdate("""
                            insert into outside_entry (visit, system, turn, site, ticket, case_day, due_at)
                            values (:visit, :system, 1, :site, :ticket, :day, :at)
                            """).bind("system", system).bindMethods(done).execute();
        }
    }

    private static int last(Handle handle, UUID visit, String system) {
        return handle.createQuery("""
                        select coalesce(max(turn), 0) from outside_entry where visit = :visit and system = :system
                        """)
                .bind("visit", visit)
                .bind("system", system)
                .mapTo(Integer.class)
                .one();
    }

    /** What is open, and what was entered since a moment; the open first, the oldest first. */
    List<OutsideEntry> since(Handle handle, Instant moment) {
        return handle.createQuery(SELECT + """
                        and (entered_at is null or entered_at >= :moment)
                        order by case when entered_at is null then 0 else 1 end, due_at, ticket, system
                        """)
                .bind("site", site)
                .bind("moment", moment)
                .map(EntryTable::entry)
                .list();
    }

    List<OutsideEntry> of(Handle handle, LocalDate day) {
        return handle.createQuery(SELECT + "and case_day = :day order by due_at, ticket, system")
                .bind("site", site)
                .bind("day", day)
                .map(EntryTable::entry)
                .list();
    }

    boolean entered(Handle handle, OutsideEntry entry, String who, Instant at) {
        return handle.createUpdate("""
                        update outside_entry set entered_by = :who, entered_at = :now
                        where visit = :visit and system = :system and turn = :turn and entered_at is null
                        """)
                        .bind("who", who)
                        .bind("now", at)
                        .bindMethods(entry)
                        .execute()
                == 1;
    }

    /** Makes the case due again, if this turn is its last and was entered. */
    boolean reopened(Handle handle, OutsideEntry entry) {
        return handle.createUpdate("""
                        insert into outside_entry (visit, system, turn, site, ticket, case_day, due_at)
                        select visit, system, turn + 1, site, ticket, case_day, due_at from outside_entry e
                        where visit = :visit and system = :system and turn = :turn and entered_at is not null
                            and turn = (select max(turn) from outside_entry where visit = e.visit and system = e.system)
                        """).bindMethods(entry).execute() == 1;
    }

    private static OutsideEntry entry(ResultSet row, StatementContext context) throws SQLException {
        String who = row.getString("entered_by");
        return new OutsideEntry(
                row.getObject("visit", UUID.class),
                row.getString("system"),
                row.getInt("turn"),
                row.getString("ticket"),
                row.getObject("case_day", LocalDate.class),
                row.getObject("due_at", Instant.class),
                who == null
                        ? Optional.empty()
                        : Optional.of(new OutsideEntry.Done(who, row.getObject("entered_at", Instant.class))));
    }
}
