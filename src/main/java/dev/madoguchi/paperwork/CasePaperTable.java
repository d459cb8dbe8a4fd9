package dev.madoguchi.paperwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of the papers that cases left at one site, inside the caller's transaction. */
final class CasePaperTable {
    private static final String SELECT =
            "select visit, ticket, case_day, taken_at, missing_by is not null as missing from case_paper ";

    private final String site;

    CasePaperTable(String site) {
        this.site = site;
    }

    /** Adds a case's paper; nothing where it is there already. */
    void add(Handle handle, String kind, FinishedCase done) {
        int there = handle.createQuery("select count(*) from case_paper where visit = :visit and kind = :kind")
                .bind("visit", done.visit())
                .bind("kind", kind)
                .mapTo(Integer.class)
                .one();
        if (there == 0) {
            handle.createUpdate("""
                            insert into case_paper (visit, kind, site, ticket, case_day, taken_at)
                            values (:visit, :kind, :site, :ticket, :day, :at)
                            """).bind("kind", kind).bindMethods(done).execute();
        }
    }

    /** What is in no bundle yet, the oldest first. */
    List<CasePaper> waiting(Handle handle, String kind) {
        return handle.createQuery(SELECT + """
                        where site = :site and kind = :kind and bundle is null order by taken_at, ticket
                        """)
                .bind("site", site)
                .bind("kind", kind)
                .map(CasePaperTable::paper)
                .list();
    }

    List<CasePaper> of(Handle handle, UUID bundle) {
        return handle.createQuery(SELECT + "where bundle = :bundle order by taken_at, ticket")
                .bind("bundle", bundle)
                .map(CasePaperTable::paper)
                .list();
    }

    void put(Handle handle, CasePaper paper, String kind, UUID bundle) {
        handle.createUpdate("""
                        update case_paper set bundle = :bundle where visit = :visit and kind = :kind and bundle is null
                        """)
                .bind("bundle", bundle)
                .bind("kind", kind)
                .bind("visit", paper.visit())
                .execute();
    }

    /** Says of a paper that it is not there, and by whom, or that it was found. */
    boolean missing(Handle handle, UUID visit, UUID bundle, boolean missing, String who) {
        return handle.createUpdate("""
                        update case_paper set missing_by = case when :missing then :who end
                        where visit = :visit and bundle = :bundle
                        """)
                        .bind("missing", missing)
                        .bind("who", who)
                        .bind("visit", visit)
                        .bind("bundle", bundle)
                        .execute()
                == 1;
    }

    private static CasePaper paper(ResultSet row, StatementContext context) throws SQLException {
        return new CasePaper(
                row.getObject("visit", UUID.class),
                row.getString("ticket"),
                row.getObject("case_day", LocalDate.class),
                row.getObject("taken_at", Instant.class),
                row.getBoolean("missing"));
    }
}
