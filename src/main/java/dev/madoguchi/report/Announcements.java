package dev.madoguchi.report;

import dev.madoguchi.calendar.Announcement;
import dev.madoguchi.calendar.Announcement.Change;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What was announced about single days, with who entered it and when. Nothing is deleted: an announcement that was wrong is withdrawn,
 * and stays readable.
 */
public final class Announcements {
    private final Jdbi jdbi;
    private final Clock clock;

    public Announcements(Database database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /** An announcement in the store. */
    public record Entered(UUID id, Announcement announcement, String by) {}

    /**
     * Enters an announcement; a second time with the same id does nothing.
     *
     * @param by the id of who entered it
     */
    public void enter(UUID id, Announcement announcement, String by) {
        Optional<OpenHours> hours =
                announcement.change() instanceof Change.Open open ? Optional.of(open.hours()) : Optional.empty();
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        merge into announcement using (values (cast(:id as uuid))) as given (id) on announcement.id = given.id
                        when not matched then
                        insert (id, site, announced_day, change, opens, closes, name, entered_by, entered_at)
                        values (given.id, :site, :day, :change, :opens, :closes, :name, :by, :at)
                        """)
                .bind("id", id)
                .bind("site", announcement.site().orElse(null))
                .bind("day", announcement.date())
                .bind("change", word(announcement.change()))
                .bind("opens", hours.map(OpenHours::from).orElse(null))
                .bind("closes", hours.map(OpenHours::to).orElse(null))
                .bind("name", announcement.name())
                .bind("by", by)
                .bind("at", clock.instant())
                .execute());
    }

    /** Takes an announcement back; it no longer counts. Returns whether it counted until now. */
    public boolean withdraw(UUID id, String by) {
        return jdbi.inTransaction(handle -> handle.createUpdate("""
                                update announcement set withdrawn_by = :by, withdrawn_at = :at
                                where id = :id and withdrawn_at is null
                                """)
                        .bind("id", id)
                        .bind("by", by)
                        .bind("at", clock.instant())
                        .execute()
                == 1);
    }

    /** All that count, the newest first: of two that contradict each other the calendar takes the first. */
    public List<Announcement> inForce() {
        return entered().stream().map(Entered::announcement).toList();
    }

    /** All that count, the newest first. */
    public List<Entered> entered() {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select id, site, announced_day, change, opens, closes, name, entered_by from announcement
                        where withdrawn_at is null order by entered_at desc, id
                        """)
                .map((row, context) ->
                        new Entered(row.getObject("id", UUID.class), announcement(row), row.getString("entered_by")))
                .list());
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                Optional.ofNullable(row.getString("site")),
                row.getObject("announced_day", LocalDate.class),
                change(row),
                row.getString("name"));
    }

    private static String word(Change change) {
        return switch (change) {
            case Change.Shut shut -> "SHUT";
            case Change.Open open -> "OPEN";
            case Change.Outage outage -> "OUTAGE";
            case Change.NoOutage none -> "NO_OUTAGE";
        };
    }

    private static Change change(ResultSet row) throws SQLException {
        String word = row.getString("change");
        return switch (word) {
            case "SHUT" -> new Change.Shut();
            case "OPEN" ->
                new Change.Open(new OpenHours(
                        row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
            case "OUTAGE" -> new Change.Outage();
            case "NO_OUTAGE" -> new Change.NoOutage();
            default -> throw new SQLException("no such change: " + word);
        };
    }
}
