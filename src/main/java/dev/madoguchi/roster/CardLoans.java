package dev.madoguchi.roster;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.roster.Loan.Deed;
import dev.madoguchi.roster.Loan.Loss;
import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The ledger of lent IC cards (カード貸与簿, 003 §23-2): each lending with when and by whom the card was lent and taken back. Rows are
 * added and completed, never changed after that. Safe for several threads.
 */
public final class CardLoans {
    private static final Pattern CARD = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final int LONGEST_TOLD = 200;
    private static final String SELECT = """
            select id, loan_day, card, person, lent_by, lent_at, returned_by, returned_at, lost_by, lost_at, told_whom, told_at
            from card_loan where site = :site
            """;

    private final Jdbi jdbi;
    private final String site;
    private final AuditTrail audit;
    private final Clock clock;

    /** @param site the site's id */
    public CardLoans(Database database, String site, AuditTrail audit, Clock clock) {
        this.jdbi = database.jdbi();
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lends a card; a second time with the same id does nothing.
     *
     * @param by the id of who hands it out
     * @throws LoanException {@code BAD_CARD}, {@code OUT}
     */
    public synchronized void lend(UUID id, String card, String person, String by) throws LoanException {
        if (!CARD.matcher(card).matches()) {
            throw new LoanException(LoanFault.BAD_CARD);
        }
        Optional<Loan> before = jdbi.inTransaction(handle -> find(handle, id));
        if (before.isPresent()) {
            return;
        }
        if (out().stream().anyMatch(loan -> loan.card().equals(card))) {
            throw new LoanException(LoanFault.OUT);
        }
        audit.record(by, "loan.lent", id + " " + person);
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        insert into card_loan (id, site, loan_day, card, person, lent_by, lent_at)
                        values (:id, :site, :day, :card, :person, :by, :at)
                        """)
                .bind("id", id)
                .bind("site", site)
                .bind("day", today())
                .bind("card", card)
                .bind("person", person)
                .bind("by", by)
                .bind("at", clock.instant())
                .execute());
    }

    /**
     * Takes a card back; a second time does nothing. A lost card that was found comes back like any other.
     *
     * @throws LoanException {@code NOT_OUT} where there is no such loan
     */
    public synchronized void takeBack(UUID id, String by) throws LoanException {
        Loan loan = require(id);
        if (loan.back().isPresent()) {
            return;
        }
        audit.record(by, "loan.returned", id.toString());
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        update card_loan set returned_by = :by, returned_at = :at
                        where id = :id and site = :site and returned_at is null
                        """)
                .bind("by", by)
                .bind("at", clock.instant())
                .bind("id", id)
                .bind("site", site)
                .execute());
    }

    /**
     * Notes that a card is lost, and who was told when; a second time does nothing.
     *
     * @param toldWhom an office, never a visitor
     * @throws LoanException {@code NOT_OUT}, {@code BAD_TOLD}
     */
    public synchronized void lost(UUID id, String toldWhom, Instant toldAt, String by) throws LoanException {
        String told = toldWhom.strip();
        if (told.isEmpty() || told.length() > LONGEST_TOLD || told.codePoints().anyMatch(Character::isISOControl)) {
            throw new LoanException(LoanFault.BAD_TOLD);
        }
        Loan loan = require(id);
        if (loan.lost().isPresent()) {
            return;
        }
        if (loan.back().isPresent()) {
            throw new LoanException(LoanFault.NOT_OUT);
        }
        audit.record(by, "loan.lost", id.toString());
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        update card_loan set lost_by = :by, lost_at = :at, told_whom = :told, told_at = :toldAt
                        where id = :id and site = :site and returned_at is null and lost_at is null
                        """)
                .bind("by", by)
                .bind("at", clock.instant())
                .bind("told", told)
                .bind("toldAt", toldAt)
                .bind("id", id)
                .bind("site", site)
                .execute());
    }

    /** The cards that are neither back nor known to be lost, of whatever day, the oldest first. */
    public List<Loan> out() {
        return jdbi.inTransaction(handle -> handle.createQuery(
                        SELECT + "and returned_at is null and lost_at is null order by lent_at, id")
                .bind("site", site)
                .map(CardLoans::loan)
                .list());
    }

    /** The loan of a card that is out. */
    public Optional<Loan> out(String card) {
        return out().stream().filter(loan -> loan.card().equals(card)).findFirst();
    }

    /** What was lent on a day, the oldest first. */
    public List<Loan> of(LocalDate day) {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "and loan_day = :day order by lent_at, id")
                .bind("site", site)
                .bind("day", day)
                .map(CardLoans::loan)
                .list());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Loan require(UUID id) throws LoanException {
        Optional<Loan> loan = jdbi.inTransaction(handle -> find(handle, id));
        return loan.orElseThrow(() -> new LoanException(LoanFault.NOT_OUT));
    }

    private Optional<Loan> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "and id = :id")
                .bind("site", site)
                .bind("id", id)
                .map(CardLoans::loan)
                .findOne();
    }

    private static Loan loan(ResultSet row, StatementContext context) throws SQLException {
        Optional<Deed> back = deed(row, "returned");
        Optional<Deed> noted = deed(row, "lost");
        Optional<Loss> lost = noted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Loss(noted.get(), row.getString("told_whom"), row.getObject("told_at", Instant.class)));
        return new Loan(
                row.getObject("id", UUID.class),
                row.getObject("loan_day", LocalDate.class),
                row.getString("card"),
                row.getString("person"),
                deed(row, "lent").orElseThrow(),
                back,
                lost);
    }

    private static Optional<Deed> deed(ResultSet row, String what) throws SQLException {
        Instant at = row.getObject(what + "_at", Instant.class);
        return at == null ? Optional.empty() : Optional.of(new Deed(row.getString(what + "_by"), at));
    }
}
