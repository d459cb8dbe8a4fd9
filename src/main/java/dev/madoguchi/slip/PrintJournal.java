package dev.madoguchi.slip;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Every slip that was sent to the ticket printer, written down before its first byte goes. Safe for several threads. */
public final class PrintJournal {
    private static final String SELECT = """
            select id, kind, subject, label, state, fault, again_of, asked_by, begun_at, changed_at, settled_by from print_job
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    public PrintJournal(Database database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /**
     * Takes over what an earlier run of the program left: a slip that was being sent may be on paper or not.
     *
     * @return how many
     */
    public int adopt() {
        return jdbi.inTransaction(handle -> handle.createUpdate(
                        "update print_job set state = 'UNKNOWN', changed_at = :now where state = 'SENDING'")
                .bind("now", now())
                .execute());
    }

    /** Writes a job down that is about to be sent; it is on the disk when this returns. */
    PrintJob begin(SlipKind kind, String subject, String label, String who, Optional<UUID> againOf) {
        Instant now = now();
        PrintJob job = new PrintJob(
                UUID.randomUUID(),
                kind,
                subject,
                label,
                PrintJobState.SENDING,
                Optional.empty(),
                againOf,
                who,
                now,
                now,
                Optional.empty());
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        insert into print_job (id, kind, subject, label, state, again_of, asked_by, begun_at, changed_at)
                        values (:id, :kind, :subject, :label, 'SENDING', :againOf, :askedBy, :begunAt, :changedAt)
                        """)
                .bind("id", job.id())
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("label", label)
                .bind("againOf", againOf.orElse(null))
                .bind("askedBy", who)
                .bind("begunAt", now)
                .bind("changedAt", now)
                .execute());
        return job;
    }

    /** Notes how a job ended. Does nothing the second time. */
    void end(UUID job, PrintJobState state, Optional<DeviceFault> fault) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        update print_job set state = :state, fault = :fault, changed_at = :now
                        where id = :id and state = 'SENDING'
                        """)
                .bind("state", state.name())
                .bind("fault", fault.map(Enum::name).orElse(null))
                .bind("now", now())
                .bind("id", job)
                .execute());
    }

    /** Notes that somebody found the slip whole on the paper. False where that was settled before. */
    boolean seen(UUID job, String who) {
        return settle(job, PrintJobState.SEEN, who);
    }

    /** Notes that nobody needs the slip any more. False where that was settled before. */
    boolean dropped(UUID job, String who) {
        return settle(job, PrintJobState.DROPPED, who);
    }

    /** Notes that somebody looked and wants it printed again. False where that was settled before. */
    boolean again(UUID job, String who) {
        return settle(job, PrintJobState.AGAIN, who);
    }

    private boolean settle(UUID job, PrintJobState state, String who) {
        return jdbi.inTransaction(handle -> handle.createUpdate("""
                        update print_job set state = :state, settled_by = :who, changed_at = :now
                        where id = :id and state = 'UNKNOWN'
                        """)
                        .bind("state", state.name())
                        .bind("who", who)
                        .bind("now", now())
                        .bind("id", job)
                        .execute())
                == 1;
    }

    /** The jobs of which only a look at the paper tells, the oldest first. */
    public List<PrintJob> open() {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "where state = 'UNKNOWN' order by seq")
                .map(PrintJournal::job)
                .list());
    }

    /** All tries to print one thing, the oldest first. */
    public List<PrintJob> of(String subject) {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "where subject = :subject order by seq")
                .bind("subject", subject)
                .map(PrintJournal::job)
                .list());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static PrintJob job(ResultSet row, StatementContext context) throws SQLException {
        return new PrintJob(
                row.getObject("id", UUID.class),
                SlipKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("label"),
                PrintJobState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("fault")).map(DeviceFault::valueOf),
                Optional.ofNullable(row.getObject("again_of", UUID.class)),
                row.getString("asked_by"),
                row.getObject("begun_at", Instant.class),
                row.getObject("changed_at", Instant.class),
                Optional.ofNullable(row.getString("settled_by")));
    }
}
