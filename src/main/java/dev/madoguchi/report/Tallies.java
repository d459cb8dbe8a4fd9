package dev.madoguchi.report;

import dev.madoguchi.store.Database;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Counts what was done, without saying for whom. */
public final class Tallies {
    private final Jdbi jdbi;

    public Tallies(Database database) {
        this.jdbi = database.jdbi();
    }

    /**
     * Counts a deed once, however often this is called for the same {@code once} and {@code what}.
     *
     * @param day the working day
     * @param site where
     * @param what the deed, such as {@code application.online}
     * @param once a random id, such as the visit's, that keeps a repeated step from counting twice
     */
    public void count(LocalDate day, String site, String what, UUID once) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        merge into tally using (values (cast(:once as uuid), cast(:what as varchar))) as given (once, what)
                        on tally.once = given.once and tally.what = given.what
                        when not matched then
                        insert (once, what, site, tally_day) values (given.once, given.what, :site, :day)
                        """)
                .bind("once", once)
                .bind("what", what)
                .bind("site", site)
                .bind("day", day)
                .execute());
    }

    /** How often each deed was done at a site on a day; a deed that was not done is not in it. */
    public SortedMap<String, Integer> totals(LocalDate day, String site) {
        return totals(day, day, site);
    }

    /** How often each deed was done at a site from the first to the last day, both included. */
    public SortedMap<String, Integer> totals(LocalDate first, LocalDate last, String site) {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select what, count(*) as times from tally
                        where tally_day between :first and :last and site = :site group by what
                        """)
                .bind("first", first)
                .bind("last", last)
                .bind("site", site)
                .reduceRows(new TreeMap<String, Integer>(), (totals, row) -> {
                    totals.put(row.getColumn("what", String.class), row.getColumn("times", Integer.class));
                    return totals;
                }));
    }
}
