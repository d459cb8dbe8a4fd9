package dev.madoguchi.roster;

import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Who was really there: whoever signed in at this station, as the audit trail says. */
public final class Presence {
    private final Jdbi jdbi;
    private final ZoneId zone;

    public Presence(Database database, ZoneId zone) {
        this.jdbi = database.jdbi();
        this.zone = zone;
    }

    /**
     * Somebody who was there.
     *
     * @param first when they signed in first
     */
    public record There(String person, LocalTime first) {}

    /** Who signed in on a day, by their first time. */
    public List<There> of(LocalDate day) {
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
