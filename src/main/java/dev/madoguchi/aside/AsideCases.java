package dev.madoguchi.aside;

import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.Kept;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.store.Database;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The numbers of the cases that were put aside. Every method is one transaction.
 *
 * <p>A number is drawn by chance, so that nobody finds another's case by counting. What is kept names no person; it is forgotten after
 * the profile's number of days. The case itself lies in the day book, and no longer than its day.
 */
public final class AsideCases {
    private static final int DIGITS = 6;
    private static final int NUMBERS = 1_000_000;
    private static final int TRIES = 100;
    private static final String SELECT = """
            select number, visit, reason, ticket, case_day, procedure_id, residency, route, state, put_by, put_at, until_day
            from aside_case
            """;

    private final Jdbi jdbi;
    private final int days;
    private final SecureRandom random;
    private final Clock clock;

    /** @param days for how many days after the visit a number is known; 0 for that day only */
    public AsideCases(Database database, int days, SecureRandom random, Clock clock) {
        this.jdbi = database.jdbi();
        this.days = days;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A visitor who goes away.
     *
     * @param ticket the number in the queue
     * @param day the working day of the visit
     */
    public record Going(UUID visit, String ticket, LocalDate day, Kept kept, AsideReason reason) {}

    /** Gives a number to a case; it is on the disk when this returns. A case that waits already keeps the number it has. */
    public AsideCase put(Going going, String who) {
        sweep();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate until = LocalDate.now(clock).plusDays(days);
        return jdbi.inTransaction(handle -> waiting(handle, going.visit()).orElseGet(() -> {
            AsideCase made = new AsideCase(
                    freeNumber(handle),
                    going.visit(),
                    going.reason(),
                    going.ticket(),
                    going.day(),
                    going.kept(),
                    AsideState.WAITING,
                    who,
                    now,
                    until);
            insert(handle, made);
            return made;
        }));
    }

    private String freeNumber(Handle handle) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String number = "%06d".formatted(random.nextInt(NUMBERS));
            if (find(handle, number).isEmpty()) {
                return number;
            }
        }
        throw new IllegalStateException("no number is free for a case that is put aside");
    }

    private static void insert(Handle handle, AsideCase made) {
        handle.createUpdate("""
                        insert into aside_case (number, visit, reason, ticket, case_day, procedure_id, residency, route,
                            state, put_by, put_at, until_day)
                        values (:number, :visit, :reason, :ticket, :day, :procedure, :residency, :route,
                            'WAITING', :by, :at, :until)
                        """)
                .bindMethods(made)
                .bind("procedure", made.kept().procedure().orElse(null))
                .bind("residency", made.kept().residency().name())
                .bind("route", made.kept().route().map(Route::name).orElse(null))
                .execute();
    }

    /** The cases whose visitors have not come back, the oldest first. */
    public List<AsideCase> waiting() {
        return jdbi.inTransaction(handle -> handle.createQuery(
                        SELECT + " where state = 'WAITING' and until_day >= :today order by put_at, number")
                .bind("today", LocalDate.now(clock))
                .map(AsideCases::row)
                .list());
    }

    /**
     * The case of a number, whether its visitor is back already or not.
     *
     * @param typed what stands on the slip, or what its QR code says; whatever is not a digit does not matter
     */
    public Optional<AsideCase> find(String typed) {
        String number = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        if (number.length() != DIGITS) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return jdbi.inTransaction(handle -> find(handle, number))
                .filter(found -> !found.until().isBefore(today));
    }

    private static Optional<AsideCase> find(Handle handle, String number) {
        return handle.createQuery(SELECT + " where number = :number")
                .bind("number", number)
                .map(AsideCases::row)
                .findOne();
    }

    private static Optional<AsideCase> waiting(Handle handle, UUID visit) {
        return handle.createQuery(SELECT + " where visit = :visit and state = 'WAITING'")
                .bind("visit", visit)
                .map(AsideCases::row)
                .findOne();
    }

    /** Notes that the visitor of a case is back. False where nobody waited for them. */
    public boolean back(UUID visit) {
        return jdbi.inTransaction(handle -> handle.createUpdate(
                                "update aside_case set state = 'BACK' where visit = :visit and state = 'WAITING'")
                        .bind("visit", visit)
                        .execute())
                == 1;
    }

    /** Forgets the numbers whose last day is over. Returns how many. */
    public int sweep() {
        return jdbi.inTransaction(handle -> handle.createUpdate("delete from aside_case where until_day < :today")
                .bind("today", LocalDate.now(clock))
                .execute());
    }

    private static AsideCase row(ResultSet row, StatementContext context) throws SQLException {
        return new AsideCase(
                row.getString("number"),
                row.getObject("visit", UUID.class),
                AsideReason.valueOf(row.getString("reason")),
                row.getString("ticket"),
                row.getObject("case_day", LocalDate.class),
                new Kept(
                        Optional.ofNullable(row.getString("procedure_id")),
                        Residency.valueOf(row.getString("residency")),
                        Optional.ofNullable(row.getString("route")).map(Route::valueOf)),
                AsideState.valueOf(row.getString("state")),
                row.getString("put_by"),
                row.getObject("put_at", Instant.class),
                row.getObject("until_day", LocalDate.class));
    }
}
