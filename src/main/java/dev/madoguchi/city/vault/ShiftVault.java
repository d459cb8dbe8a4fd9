package dev.madoguchi.city.vault;

import dev.madoguchi.seal.StationName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The shift tables that the stations of a site share: added to, never changed. Of each person's day the last version counts. */
public final class ShiftVault {
    private static final String LAST = """
            from shift_change s where s.municipality = :municipality and s.site = :site and not exists (
                select 1 from shift_change n where n.municipality = s.municipality and n.site = s.site
                  and n.shift_day = s.shift_day and n.person = s.person and n.version > s.version)
            """;
    private static final String COLUMNS =
            "select s.seq, s.site, s.shift_day, s.person, s.version, s.station, s.shifts ";

    private final VaultDatabase database;

    public ShiftVault(VaultDatabase database) {
        this.database = database;
    }

    /**
     * Somebody's day as a station planned it.
     *
     * @param follows the version that the station knew; 0 for none
     * @param shifts in one line
     */
    public record Planned(LocalDate day, String person, int follows, String shifts) {}

    /**
     * Keeps a plan where nobody planned on the same version before; durable before this returns.
     *
     * @return whether it counts, now or from an earlier time that it came
     */
    public boolean take(StationName from, Planned planned, Instant now) {
        return new NumberRace(database).append(handle -> taken(handle, from, planned, now));
    }

    private static boolean taken(Handle handle, StationName from, Planned planned, Instant now) {
        List<KeptShifts> last = handle.createQuery(COLUMNS + LAST + " and s.shift_day = :day and s.person = :person")
                .bindMethods(from)
                .bindMethods(planned)
                .map(ShiftVault::kept)
                .list();
        int version = last.isEmpty() ? 0 : last.getFirst().version();
        if (version != planned.follows()) {
            return !last.isEmpty()
                    && version == planned.follows() + 1
                    && last.getFirst().station().equals(from.station())
                    && last.getFirst().shifts().equals(planned.shifts());
        }
        handle.createUpdate("""
                        insert into shift_change
                            (municipality, seq, site, shift_day, person, version, station, shifts, received_at)
                        select :municipality, coalesce(max(seq), 0) + 1, :site, :day, :person, :version, :station, :shifts, :now
                        from shift_change where municipality = :municipality
                        """)
                .bindMethods(from)
                .bindMethods(planned)
                .bind("version", planned.follows() + 1)
                .bind("now", now.truncatedTo(ChronoUnit.MILLIS))
                .execute();
        return true;
    }

    /**
     * What counts at a site and came after a number, the lowest first.
     *
     * @param most how many at most
     */
    public List<KeptShifts> after(String municipality, String site, long seq, int most) {
        return database.read(
                handle -> handle.createQuery(COLUMNS + LAST + " and s.seq > :seq order by s.seq limit :most")
                        .bind("municipality", municipality)
                        .bind("site", site)
                        .bind("seq", seq)
                        .bind("most", most)
                        .map(ShiftVault::kept)
                        .list());
    }

    /** What counts at a site on a day, by person. */
    public List<KeptShifts> of(String municipality, String site, LocalDate day) {
        return database.read(handle -> handle.createQuery(COLUMNS + LAST + " and s.shift_day = :day order by s.person")
                .bind("municipality", municipality)
                .bind("site", site)
                .bind("day", day)
                .map(ShiftVault::kept)
                .list());
    }

    private static KeptShifts kept(ResultSet row, StatementContext context) throws SQLException {
        return new KeptShifts(
                row.getLong("seq"),
                row.getString("site"),
                row.getObject("shift_day", LocalDate.class),
                row.getString("person"),
                row.getInt("version"),
                row.getString("station"),
                row.getString("shifts"));
    }
}
