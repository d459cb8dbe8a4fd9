package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingState.Certified;
import dev.madoguchi.closing.ClosingState.Erased;
import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.closing.ClosingState.LedgerDelivered;
import dev.madoguchi.closing.ClosingState.LedgerWritten;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.staff.Person;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What each deed of closing requires of those before it. */
final class ClosingOrder {
    private static final int LONGEST_NAME = 100;

    private final DayRecords records;
    private final Comparison comparison;
    private final Predicate<Person> mayClose;

    ClosingOrder(DayRecords records, Comparison comparison, Predicate<Person> mayClose) {
        this.mayClose = mayClose;
        this.records = records;
        this.comparison = comparison;
    }

    static Optional<LedgerWritten> ledger(ClosingState state) {
        if (state instanceof LedgerDelivered delivered) {
            return Optional.of(delivered.confirmed().ledger());
        }
        if (state instanceof LedgerConfirmed confirmed) {
            return Optional.of(confirmed.ledger());
        }
        return state instanceof LedgerWritten written ? Optional.of(written) : Optional.empty();
    }

    static Optional<Erased> erased(ClosingState state) {
        if (state instanceof Certified certified) {
            return Optional.of(certified.scanned().erased());
        }
        if (state instanceof Scanned scanned) {
            return Optional.of(scanned.erased());
        }
        return state instanceof Erased erased ? Optional.of(erased) : Optional.empty();
    }

    static Scanned scanned(LocalDate day, ClosingState state) throws ClosingException {
        if (state instanceof Scanned scanned) {
            return scanned;
        }
        boolean closed = state instanceof Certified;
        throw new ClosingException(
                closed ? ClosingFault.TOO_LATE : ClosingFault.TOO_EARLY,
                day + (closed ? " is closed" : " was not searched"));
    }

    void requireCloser(Person who) throws ClosingException {
        if (!mayClose.test(who)) {
            throw new ClosingException(ClosingFault.NOT_ALLOWED, who.role() + " does not close a day");
        }
    }

    static void requireNotBegun(ClosingState state) throws ClosingException {
        if (state.stage().compareTo(ClosingStage.ERASING) >= 0) {
            throw new ClosingException(ClosingFault.TOO_LATE, "erasing has begun");
        }
    }

    /** A name that is not kept whole would stop the closing when everything is erased and nothing leads back. */
    static void requireName(String name) throws ClosingException {
        if (name.length() > LONGEST_NAME) {
            throw new ClosingException(ClosingFault.NAME_TOO_LONG, "a name of " + name.length() + " characters");
        }
    }

    void requireReconciled(LocalDate day) throws ClosingException {
        int open = records.blockers(day).size();
        if (open > 0) {
            throw new ClosingException(ClosingFault.NOT_RECONCILED, open + " visits or records are not done");
        }
        List<String> lines = comparison.lines(day).stream()
                .filter(CountedLine::isOpen)
                .map(line -> line.line().id())
                .toList();
        if (!lines.isEmpty()) {
            throw new ClosingException(ClosingFault.NOT_COUNTED, "open: " + lines);
        }
    }

    void requireComplete(LocalDate day, LedgerWritten ledger) throws ClosingException {
        if (!new HashSet<>(ledger.visits()).equals(new HashSet<>(records.visits(day)))) {
            throw new ClosingException(ClosingFault.LEDGER_OUTDATED, "the day has other visits than the ledger");
        }
    }
}
