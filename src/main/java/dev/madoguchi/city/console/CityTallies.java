package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.StationName;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What all stations counted. Totals only rise: a lower one that comes late changes nothing. */
public final class CityTallies {
    private final VaultDatabase database;

    public CityTallies(VaultDatabase database) {
        this.database = database;
    }

    /** Notes what a station counted; any number of times. */
    public void tell(StationName name, StationTally tally) {
        database.append(handle -> {
            tally.totals().forEach((what, times) -> {
                raise(handle, "hour_tally", " and tally_hour = :hour", name, tally, what, times);
                raise(handle, "day_tally", "", name, tally, what, times);
            });
            return tally;
        });
    }

    private static void raise(
            Handle handle,
            String table,
            String andHour,
            StationName name,
            StationTally tally,
            String what,
            long times) {
        String row = """
                 where municipality = :municipality and tally_day = :day and site = :site and station = :station and what = :what
                """ + andHour;
        String hour = andHour.isEmpty() ? "" : ", tally_hour";
        String given = andHour.isEmpty() ? "" : ", :hour";
        int raised = handle.createUpdate("update " + table + " set times = :times" + row + " and times < :times")
                .bindMethods(name)
                .bindMethods(tally)
                .bind("what", what)
                .bind("times", times)
                .execute();
        if (raised == 0) {
            handle.createUpdate("insert into " + table + " (municipality, tally_day, site, station, what, times" + hour
                            + ") select :municipality, :day, :site, :station, :what, :times" + given
                            + " where not exists (select 1 from " + table + row + ")")
                    .bindMethods(name)
                    .bindMethods(tally)
                    .bind("what", what)
                    .bind("times", times)
                    .execute();
        }
    }

    /** What was done in each hour of a day, at each site: what was counted by its end less what was counted before it. */
    public List<HourCount> hours(String municipality, LocalDate day) {
        return database.read(handle -> handle.createQuery("""
                        select site, what, tally_hour, sum(grown) as times from (
                            select site, what, tally_hour, times - lag(times, 1, cast(0 as bigint)) over
                                (partition by site, station, what order by tally_hour) as grown
                            from hour_tally where municipality = :municipality and tally_day = :day) as g
                        where grown > 0 group by site, what, tally_hour order by site, what, tally_hour
                        """)
                .bind("municipality", municipality)
                .bind("day", day)
                .map((row, context) -> new HourCount(
                        row.getString("site"), row.getString("what"), row.getInt("tally_hour"), row.getLong("times")))
                .list());
    }

    /** What was done on each day from the first to the last, both included, at each site. */
    public List<DayCount> days(String municipality, LocalDate first, LocalDate last) {
        return database.read(handle -> handle.createQuery("""
                        select tally_day, site, what, sum(times) as times from day_tally
                        where municipality = :municipality and tally_day between :first and :last
                        group by tally_day, site, what order by tally_day, site, what
                        """)
                .bind("municipality", municipality)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> new DayCount(
                        row.getObject("tally_day", LocalDate.class),
                        row.getString("site"),
                        row.getString("what"),
                        row.getLong("times")))
                .list());
    }

    /** How often something was done at a site in an hour. */
    public record HourCount(String site, String what, int hour, long times) {}

    /** How often something was done at a site on a day. */
    public record DayCount(LocalDate day, String site, String what, long times) {}
}
