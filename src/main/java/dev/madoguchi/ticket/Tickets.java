package dev.madoguchi.ticket;

import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Numbers for visitors: each given once, none left out. Safe for several threads. */
public final class Tickets implements Numbers {
    private static final int TRIES = 100;
    private static final String DUPLICATE_KEY = "23505";

    private final Jdbi jdbi;
    private final Clock clock;

    /** The working day is today by the clock's time zone. */
    public Tickets(Database database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /** Gives the next number of a series. Counter and ticket are one transaction: neither is there without the other. */
    @Override
    public Ticket issue(String site, String series) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Ticket> ticket = attempt(site, series, day, now);
            if (ticket.isPresent()) {
                return ticket.get();
            }
        }
        throw new IllegalStateException("others took every number of series " + series);
    }

    private Optional<Ticket> attempt(String site, String series, LocalDate day, Instant now) {
        try {
            return jdbi.inTransaction(handle -> {
                int last = last(handle, site, series, day);
                Ticket ticket = new Ticket(site, series, day, last + 1, now);
                if (!count(handle, ticket, last)) {
                    return Optional.empty();
                }
                insert(handle, ticket);
                return Optional.of(ticket);
            });
        } catch (UnableToExecuteStatementException e) {
            // Two threads made the day's counter at the same time; the other one's stands.
            if (e.getCause() instanceof SQLException cause && DUPLICATE_KEY.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static int last(Handle handle, String site, String series, LocalDate day) {
        return handle.createQuery("""
                        select last_number from ticket_counter
                        where site = :site and series = :series and ticket_day = :day
                        """)
                .bind("site", site)
                .bind("series", series)
                .bind("day", day)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** Moves the counter by one, if it still stands where it stood. */
    private static boolean count(Handle handle, Ticket ticket, int last) {
        String sql = last == 0 ? """
                insert into ticket_counter (site, series, ticket_day, last_number) values (:site, :series, :day, :number)
                """ : """
                update ticket_counter set last_number = :number
                where site = :site and series = :series and ticket_day = :day and last_number = :number - 1
                """;
        return handle.createUpdate(sql).bindMethods(ticket).execute() == 1;
    }

    private static void insert(Handle handle, Ticket ticket) {
        handle.createUpdate("""
                        insert into ticket (site, series, ticket_day, number, state, issued_at, changed_at)
                        values (:site, :series, :day, :number, 'ISSUED', :at, :at)
                        """).bindMethods(ticket).execute();
    }

    /** Keeps a ticket that was given elsewhere, so that what becomes of it can be noted here. Done again without harm. */
    public void adopt(Ticket ticket) {
        jdbi.useTransaction(
                handle -> handle.createUpdate("""
                        insert into ticket (site, series, ticket_day, number, state, issued_at, changed_at)
                        select :site, :series, :day, :number, 'ISSUED', :at, :at
                        where not exists (select 1 from ticket
                            where site = :site and series = :series and ticket_day = :day and number = :number)
                        """).bindMethods(ticket).execute());
    }

    /** Notes that the holder came to a window. False where the ticket was past that. */
    public boolean serve(Ticket ticket) {
        return move(ticket, TicketState.SERVING, "state = 'ISSUED'");
    }

    /** Notes that the holder was served. False where the ticket was past that. */
    public boolean done(Ticket ticket) {
        return move(ticket, TicketState.DONE, "state in ('ISSUED', 'SERVING')");
    }

    /** Notes that the holder went away. False where the ticket was past that. */
    public boolean left(Ticket ticket) {
        return move(ticket, TicketState.LEFT, "state in ('ISSUED', 'SERVING')");
    }

    private boolean move(Ticket ticket, TicketState to, String from) {
        return jdbi.inTransaction(handle -> handle.createUpdate("""
                        update ticket set state = :state, changed_at = :now
                        where site = :site and series = :series and ticket_day = :day and number = :number and
                        """ + from)
                        .bind("state", to.name())
                        .bind("now", clock.instant())
                        .bindMethods(ticket)
                        .execute())
                == 1;
    }

    /** All tickets of a site and day, in the order in which they were given. */
    public List<TicketStatus> of(String site, LocalDate day) {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select site, series, ticket_day, number, state, issued_at, changed_at from ticket
                        where site = :site and ticket_day = :day order by issued_at, series, number
                        """)
                .bind("site", site)
                .bind("day", day)
                .map(Tickets::status)
                .list());
    }

    private static TicketStatus status(ResultSet row, StatementContext context) throws SQLException {
        var ticket = new Ticket(
                row.getString("site"),
                row.getString("series"),
                row.getObject("ticket_day", LocalDate.class),
                row.getInt("number"),
                row.getObject("issued_at", Instant.class));
        return new TicketStatus(
                ticket, TicketState.valueOf(row.getString("state")), row.getObject("changed_at", Instant.class));
    }
}
