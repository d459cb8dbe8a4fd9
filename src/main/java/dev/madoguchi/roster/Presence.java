package dev.madoguchi.roster;

import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Who was really there: whoever signed in at this station, as the audit trail says, or at another of the site, as the city says. Safe for
 * several threads.
 */
public final class Presence {
    private final Jdbi jdbi;
    private final String site;
    private final ZoneId zone;

    /** @param site the site's id */
    public Presence(Database database, String site, ZoneId zone) {
        this.jdbi = database.jdbi();
        this.site = site;
        this.zone = zone;
    }

    /**
     * Somebody who was there.
     *
     * @param first when they signed in first
     */
    public record There(String person, LocalTime first) {}

    /** Who signed in at the site on a day, by their first time. */
    public List<There> of(LocalDate day) {
        Map<String, LocalTime> first = new HashMap<>();
        here(day).forEach(each -> first.put(each.person(), each.first()));
        heard(day)
                .forEach(each ->
                        first.merge(each.person(), each.first(), (one, other) -> one.isBefore(other) ? one : other));
        return first.entrySet().stream()
                .map(each -> new There(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(There::first).thenComparing(There::person))
                .toList();
    }

    private List<There> heard(LocalDate day) {
        return jdbi.inTransaction(handle -> handle.createQuery(
                        "select person, first_at from site_attendance where site = :site and attended_day = :day")
                .bind("site", site)
                .bind("day", day)
                .map((row, context) -> new There(row.getString("person"), row.getObject("first_at", LocalTime.class)))
                .list());
    }

    /** Notes who signed in anywhere at the site on a day, in place of what was noted before. */
    void elsewhere(LocalDate day, List<There> there) {
        Map<String, LocalTime> first = new HashMap<>();
        there.forEach(
                each -> first.merge(each.person(), each.first(), (one, other) -> one.isBefore(other) ? one : other));
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from site_attendance where site = :site and attended_day = :day")
                    .bind("site", site)
                    .bind("day", day)
                    .execute();
            first.forEach((person, at) -> handle.createUpdate(
                            "insert into site_attendance (site, attended_day, person, first_at) values (:site, :day, :person, :at)")
                    .bind("site", site)
                    .bind("day", day)
                    .bind("person", person)
                    .bind("at", at)
                    .execute());
        });
    }

    /** Who signed in at this station on a day, by their first time. */
    List<There> here(LocalDate day) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select who, min(happened_at) as first from audit
                        where deed = 'desk.signedIn' and happened_at >= :from and happened_at < :to
                        group by who order by first, who
                        """)
                .bind("from", from)
                .bind("to", to)
                .map(this::there)
                .list());
    }

    private There there(ResultSet row, StatementContext context) throws SQLException {
        return new There(
                row.getString("who"),
                row.getObject("first", Instant.class).atZone(zone).toLocalTime());
    }
}
