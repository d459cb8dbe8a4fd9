package dev.madoguchi.closing;

import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The ledger of personal data: how many were held where, who answers for them, and what became of them (002 別記11条六). It keeps itself
 * while days are closed, and names no visitor.
 */
public final class HandlingLedger {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 500;

    private final Jdbi jdbi;
    private final String place;

    /** @param place where the data is held: the municipality's and the site's names */
    public HandlingLedger(Database database, String place) {
        this.jdbi = database.jdbi();
        this.place = place;
    }

    /** What became of the data. */
    public enum Deed {
        /** Taken from the visitors themselves. */
        COLLECTED,
        /** Given to the city, on paper. */
        DELIVERED,
        /** Destroyed, as the day's certificate says. */
        ERASED
    }

    /**
     * A line of the ledger.
     *
     * @param pieces of how many visitors
     * @param responsible who answers for it
     * @param givenTo the city's officer, where it was given to somebody
     */
    public record Entry(
            LocalDate day,
            Deed deed,
            int pieces,
            String place,
            String responsible,
            Optional<String> givenTo,
            Instant at) {}

    /** Fails, before anything is gone, where the table does not take what will be entered. */
    void requireFits(ClosingState.LedgerDelivered delivered) throws ClosingException {
        if (delivered.by().name().length() > LONGEST_NAME || place.length() > LONGEST_PLACE) {
            throw new ClosingException(
                    ClosingFault.NAME_TOO_LONG,
                    "the ledger of personal data takes " + LONGEST_NAME + " characters of a name and " + LONGEST_PLACE
                            + " of a place");
        }
    }

    /** The whole way of the data, entered at once when it is at its end; before that the files of the closing say where it is. */
    void enter(LocalDate day, ClosingState.Erased erased) {
        ClosingState.LedgerDelivered delivered = erased.begun().delivered();
        ClosingState.LedgerWritten ledger = delivered.confirmed().ledger();
        int pieces = ledger.visits().size();
        enter(day, Deed.COLLECTED, pieces, delivered, ledger.at());
        enter(day, Deed.DELIVERED, pieces, delivered, delivered.at());
        enter(day, Deed.ERASED, pieces, delivered, erased.at());
    }

    /** Enters a deed once, however often a closing goes on after a crash. */
    void enter(LocalDate day, Deed deed, int pieces, ClosingState.LedgerDelivered delivered, Instant at) {
        var entry = new Entry(
                day,
                deed,
                pieces,
                place,
                delivered.by().name(),
                deed == Deed.DELIVERED ? Optional.of(delivered.receivedBy()) : Optional.empty(),
                at);
        jdbi.useTransaction(handle -> {
            boolean there = handle.createQuery(
                            "select 1 from personal_data_entry where entry_day = :day and deed = :deed")
                    .bind("day", day)
                    .bind("deed", deed.name())
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
            if (!there) {
                handle.createUpdate("""
                    insert into personal_data_entry
                    (entry_day, deed, pieces, place, responsible, given_to, done_at)
                    values (:day, :deed, :pieces, :place, :responsible, :givenTo, :at)
                    """).bindMethods(entry).execute();
            }
        });
    }

    /** The lines of the days from the first to the last, both included, the oldest first. */
    public List<Entry> entries(LocalDate first, LocalDate last) {
        return jdbi.inTransaction(handle -> handle.createQuery("""
            select entry_day, deed, pieces, place, responsible, given_to, done_at from personal_data_entry
            where entry_day between :first and :last order by entry_day, done_at, deed
            """)
                .bind("first", first)
                .bind("last", last)
                .map(HandlingLedger::entry)
                .list());
    }

    private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        return new Entry(
                row.getObject("entry_day", LocalDate.class),
                Deed.valueOf(row.getString("deed")),
                row.getInt("pieces"),
                row.getString("place"),
                row.getString("responsible"),
                Optional.ofNullable(row.getString("given_to")),
                row.getObject("done_at", Instant.class));
    }
}
