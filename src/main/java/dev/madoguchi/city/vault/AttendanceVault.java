package dev.madoguchi.city.vault;

import dev.madoguchi.seal.StationName;
import java.time.LocalDate;
import java.util.List;

/** Who signed in at the stations of a site, by their ids: added to, never changed. */
public final class AttendanceVault {
    private final VaultDatabase database;

    public AttendanceVault(VaultDatabase database) {
        this.database = database;
    }

    /**
     * Somebody who was there.
     *
     * @param person the id at the counter
     * @param first when they signed in first at a station, such as {@code 08:31} of the site's clock
     */
    public record Attended(String person, String first) {}

    /** Notes that somebody signed in at a station; told again, the first time stays. */
    public void note(StationName at, LocalDate day, Attended attended) {
        database.append(handle -> handle.createUpdate("""
                        insert into attendance (municipality, site, attended_day, station, person, first_at)
                        select :municipality, :site, :day, :station, :person, :first
                        where not exists (select 1 from attendance where municipality = :municipality and site = :site
                            and attended_day = :day and station = :station and person = :person)
                        """)
                .bindMethods(at)
                .bindMethods(attended)
                .bind("day", day)
                .execute());
    }

    /** Who signed in at a site on a day, and when first at any of its stations: by person. */
    public List<Attended> of(String municipality, String site, LocalDate day) {
        return database.read(handle -> handle.createQuery("""
                        select person, min(first_at) as first_at from attendance
                        where municipality = :municipality and site = :site and attended_day = :day
                        group by person order by person
                        """)
                .bind("municipality", municipality)
                .bind("site", site)
                .bind("day", day)
                .map((row, context) -> new Attended(row.getString("person"), row.getString("first_at")))
                .list());
    }
}
