package dev.madoguchi.report;

import dev.madoguchi.store.Database;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts what was done, without saying for whom. Each deed has its row, which keeps it from counting twice; each day has its totals
 * beside them, which reports read (decision 20).
 */
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
        enter(new DayCount(day, site, what, 1), once);
    }

    /**
     * Enters what was counted elsewhere, such as on paper while the power was out: once, however often this is called for the same
     * {@code once} and deed.
     *
     * @param once a random id of the entry
     */
    public synchronized void enter(DayCount count, UUID once) {
        jdbi.useTransaction(handle -> {
            boolean isNew = handle.createUpdate("""
                                    merge into tally using (values (cast(:once as uuid), cast(:what as varchar))) as given (once, what)
                                    on tally.once = given.once and tally.what = given.what
                                    when not matched then
                                    insert (once, what, site, tally_day, times)
                                    values (given.once, given.what, :site, :day, :times)
                                    """)
                            .bind("once", once)
                            .bindMethods(count)
                            .execute()
                    == 1;
            if (isNew) {
                handle.createUpdate("""
                                merge into tally_total using (values (cast(:day as date), cast(:site as varchar), cast(:what as varchar)))
                                as given (total_day, site, what)
                                on tally_total.total_day = given.total_day and tally_total.site = given.site
                                and tally_total.what = given.what
                                when matched then update set times = tally_total.times + :times
                                when not matched then
                                insert (total_day, site, what, times)
                                values (given.total_day, given.site, given.what, :times)
                                """).bindMethods(count).execute();
            }
        });
    }

    /**
     * Puts a number that a person counted in the place of the one before; every change stays as a row of its own.
     *
     * @param count with how often it was done on that day in all
     */
    public synchronized void correct(DayCount count) {
        long before = totals(count.day(), count.site()).getOrDefault(count.what(), 0);
        if (count.times() != before) {
            enter(new DayCount(count.day(), count.site(), count.what(), count.times() - before), UUID.randomUUID());
        }
    }

    /** What was done at all sites from the first to the last day, both included. */
    public Counts counts(LocalDate first, LocalDate last) {
        return new Counts(jdbi.inTransaction(handle -> handle.createQuery("""
                        select total_day, site, what, times from tally_total
                        where total_day between :first and :last order by total_day, site, what
                        """)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> new DayCount(
                        row.getObject("total_day", LocalDate.class),
                        row.getString("site"),
                        row.getString("what"),
                        row.getLong("times")))
                .list()));
    }

    /** How often each deed was done at a site on a day; a deed that was not done is not in it. */
    public SortedMap<String, Integer> totals(LocalDate day, String site) {
        return totals(day, day, site);
    }

    /** How often each deed was done at a site from the first to the last day, both included. */
    public SortedMap<String, Integer> totals(LocalDate first, LocalDate last, String site) {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select what, sum(times) as times from tally_total
                        where total_day between :first and :last and site = :site group by what
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
