package dev.madoguchi.staff;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
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

/**
 * When deputies stood in for the supervisor at this workstation, from when to when (000 §9(3), 003 §18-3(4)). A supervisor who signs in
 * ends it. Each deed may run twice. Safe for several threads.
 */
public final class StandIns {
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile Optional<StandIn> now;

    public StandIns(Database database, AuditTrail audit, Clock clock) {
        this.jdbi = database.jdbi();
        this.audit = audit;
        this.clock = clock;
        now = all().stream().filter(each -> each.until().isEmpty()).findFirst();
    }

    /** Who stands in right now. */
    public Optional<StandIn> now() {
        return now;
    }

    /** What a person may do, as long as the desk is theirs. */
    public Permit permit(Permits permits, Person person) {
        return new Permit(permits, person.role(), () -> stands(person));
    }

    private boolean stands(Person person) {
        return person.role() == Role.DEPUTY
                && now.filter(each -> each.deputy().equals(person.id())).isPresent();
    }

    /**
     * A deputy says that the supervisor is not there; another deputy's time ends.
     *
     * @throws PeopleException {@code NOT_A_DEPUTY} for whoever may not stand in
     */
    public synchronized void begin(Permits permits, Person deputy) throws PeopleException {
        if (deputy.role() != Role.DEPUTY || !permits.allow(deputy.role(), Act.STAND_IN)) {
            throw new PeopleException(PeopleFault.NOT_A_DEPUTY);
        }
        if (stands(deputy)) {
            return;
        }
        end(deputy.id());
        StandIn begun = new StandIn(UUID.randomUUID(), deputy.id(), time(), Optional.empty(), Optional.empty());
        audit.record(deputy.id(), "deputy.begun", begun.id().toString());
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into stand_in (id, deputy, since) values (:id, :deputy, :since)")
                        .bindMethods(begun)
                        .execute());
        now = Optional.of(begun);
    }

    /** Somebody has signed in: where it is a supervisor, nobody stands in for them any more. */
    public synchronized void arrived(Person person) {
        if (person.role() == Role.SUPERVISOR) {
            end(person.id());
        }
    }

    /** Ends what lasts. */
    public synchronized void end(String by) {
        if (now.isEmpty()) {
            return;
        }
        UUID id = now.get().id();
        audit.record(by, "deputy.ended", id.toString());
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update stand_in set until = :until, ended_by = :by where id = :id and until is null")
                .bind("until", time())
                .bind("by", by)
                .bind("id", id)
                .execute());
        now = Optional.empty();
    }

    /** Every time, the newest first. */
    public List<StandIn> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, deputy, since, until, ended_by from stand_in order by since desc, id")
                .map(StandIns::standIn)
                .list());
    }

    private Instant time() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static StandIn standIn(ResultSet row, StatementContext context) throws SQLException {
        return new StandIn(
                row.getObject("id", UUID.class),
                row.getString("deputy"),
                row.getObject("since", Instant.class),
                Optional.ofNullable(row.getObject("until", Instant.class)),
                Optional.ofNullable(row.getString("ended_by")));
    }
}
