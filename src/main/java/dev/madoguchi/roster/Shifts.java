package dev.madoguchi.roster;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.municipality.Post;
import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The shift table of a site (001 §9(5)③). A person's day is changed as a whole, and who changed it is in the audit trail. Safe for
 * several threads.
 */
public final class Shifts {
    private final Jdbi jdbi;
    private final String site;
    private final AuditTrail audit;
    private final Clock clock;
    private final ShiftCells cells;

    /** @param site the site's id */
    public Shifts(Database database, String site, AuditTrail audit, Clock clock) {
        this.jdbi = database.jdbi();
        this.site = site;
        this.audit = audit;
        this.clock = clock;
        this.cells = new ShiftCells(site);
    }

    /** Who is planned from a day to another, both included: by day, then by person. */
    public List<PlannedDay> between(LocalDate first, LocalDate last) {
        return jdbi.inTransaction(handle -> read(handle, first, last));
    }

    /** Who is planned on a day. */
    public List<PlannedDay> of(LocalDate day) {
        return between(day, day);
    }

    private List<PlannedDay> read(Handle handle, LocalDate first, LocalDate last) {
        Map<Key, List<Shift>> days = new LinkedHashMap<>();
        handle.createQuery("""
                        select shift_day, person, begins, ends, post from planned_shift
                        where site = :site and shift_day between :first and :last order by shift_day, person, begins
                        """)
                .bind("site", site)
                .bind("first", first)
                .bind("last", last)
                .map(Shifts::row)
                .forEach(row -> days.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row.shift()));
        return days.entrySet().stream()
                .map(each -> new PlannedDay(each.getKey().day(), each.getKey().person(), each.getValue()))
                .toList();
    }

    /**
     * Plans these days of these people anew, all or none; a second time changes nothing.
     *
     * @param by the id of who plans
     */
    public void plan(List<PlannedDay> days, String by) {
        int changed = jdbi.inTransaction(handle -> {
            int different = 0;
            for (PlannedDay day : days) {
                if (!known(handle, day).equals(day.shifts())) {
                    replace(handle, day, by);
                    different++;
                }
            }
            return different;
        });
        if (changed > 0) {
            audit.record(by, "shifts.planned", subject(days, changed));
        }
    }

    private static String subject(List<PlannedDay> days, int changed) {
        LocalDate first =
                days.stream().map(PlannedDay::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                days.stream().map(PlannedDay::day).max(LocalDate::compareTo).orElseThrow();
        return first.equals(last) ? first + " " + changed : first + "/" + last + " " + changed;
    }

    private List<Shift> known(Handle handle, PlannedDay day) {
        return read(handle, day.day(), day.day()).stream()
                .filter(each -> each.person().equals(day.person()))
                .findFirst()
                .map(PlannedDay::shifts)
                .orElse(List.of());
    }

    private void replace(Handle handle, PlannedDay day, String by) {
        write(handle, day, by);
        cells.untold(handle, day);
    }

    /** What was planned here and the city does not know, the nearest days first. */
    List<ShiftChange> untold(LocalDate from, int most) {
        return jdbi.inTransaction(handle -> cells.untold(handle, from, most).stream()
                .map(cell -> new ShiftChange(known(handle, cell), cell.version()))
                .toList());
    }

    private PlannedDay known(Handle handle, ShiftCells.Cell cell) {
        var nobody = new PlannedDay(cell.day(), cell.person(), List.of());
        return new PlannedDay(cell.day(), cell.person(), known(handle, nobody));
    }

    /** The number of what came last from the city. */
    long heard() {
        return jdbi.inTransaction(cells::heard);
    }

    /**
     * Takes over what the site's stations planned; what was planned here meanwhile on a version that another station was faster with is
     * given up, and noted.
     *
     * @param own this station's name
     */
    void came(List<ShiftNews> news, String own) {
        List<ShiftNews> taken = jdbi.inTransaction(handle -> {
            List<ShiftNews> other = new ArrayList<>();
            for (ShiftNews each : news) {
                if (take(handle, each, own)) {
                    other.add(each);
                }
            }
            return other;
        });
        taken.stream()
                .map(ShiftNews::station)
                .distinct()
                .forEach(from -> audit.record(
                        from,
                        "shifts.came",
                        subject(taken.stream().map(ShiftNews::planned).toList(), taken.size())));
    }

    /** Whether the table is another one now. */
    private boolean take(Handle handle, ShiftNews news, String own) {
        PlannedDay day = news.planned();
        boolean same = known(handle, day).equals(day.shifts());
        boolean untold = cells.isUntold(handle, day);
        if (!same && untold && news.station().equals(own)) {
            cells.follows(handle, news, true, Optional.empty());
            return false;
        }
        if (!same) {
            write(handle, day, news.station());
        }
        cells.follows(handle, news, false, same || !untold ? Optional.empty() : Optional.of(news.station()));
        return !same;
    }

    /** Whose days in a month were planned here and at another station, and the other was faster: by day, then by person. */
    List<Overtaken> overtaken(LocalDate first, LocalDate last) {
        return jdbi.inTransaction(handle -> cells.overtaken(handle, first, last));
    }

    private void write(Handle handle, PlannedDay day, String by) {
        handle.createUpdate("delete from planned_shift where site = :site and shift_day = :day and person = :person")
                .bind("site", site)
                .bind("day", day.day())
                .bind("person", day.person())
                .execute();
        for (Shift shift : day.shifts()) {
            handle.createUpdate("""
                            insert into planned_shift (site, shift_day, person, begins, ends, post, planned_by, planned_at)
                            values (:site, :day, :person, :from, :to, :post, :by, :at)
                            """)
                    .bind("site", site)
                    .bind("day", day.day())
                    .bind("person", day.person())
                    .bindMethods(shift)
                    .bind("by", by)
                    .bind("at", clock.instant())
                    .execute();
        }
    }

    private record Key(LocalDate day, String person) {}

    private record Line(Key key, Shift shift) {}

    private static Line row(ResultSet row, StatementContext context) throws SQLException {
        return new Line(
                new Key(row.getObject("shift_day", LocalDate.class), row.getString("person")),
                new Shift(
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        Post.valueOf(row.getString("post"))));
    }
}
