package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.closing.ClosingState.LedgerDelivered;
import dev.madoguchi.closing.ClosingState.LedgerWritten;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.staff.Person;
import java.time.LocalDate;
import java.util.List;

/** The ledger's way onto paper and to the city: written, counted, handed over against a signature. */
final class LedgerHandOver {
    private final ClosingLog log;
    private final DayRecords records;
    private final ClosingOrder order;
    private final LedgerWriter ledgers;

    LedgerHandOver(ClosingLog log, DayRecords records, ClosingOrder order, LedgerWriter ledgers) {
        this.log = log;
        this.records = records;
        this.order = order;
        this.ledgers = ledgers;
    }

    LedgerPrint write(LocalDate day, Person who) throws ClosingException {
        ClosingOrder.requireNotBegun(log.state(day));
        order.requireReconciled(day);
        List<LedgerEntry> entries = records.entries(day);
        LedgerPrint print = ledgers.print(day, entries);
        log.reach(
                day,
                new LedgerWritten(
                        print.pages(), entries.stream().map(LedgerEntry::visit).toList(), log.now(), who),
                who);
        return print;
    }

    byte[] workbook(LocalDate day) throws ClosingException {
        ClosingOrder.requireNotBegun(log.state(day));
        return ledgers.workbook(day, records.entries(day));
    }

    LedgerConfirmed confirm(LocalDate day, int pages, Person who) throws ClosingException {
        ClosingState state = log.state(day);
        ClosingOrder.requireNotBegun(state);
        LedgerWritten ledger = ClosingOrder.ledger(state)
                .orElseThrow(() -> new ClosingException(ClosingFault.TOO_EARLY, "no ledger was written for " + day));
        if (pages != ledger.pages()) {
            throw new ClosingException(
                    ClosingFault.PAGES_DIFFER, "counted " + pages + " pages, written " + ledger.pages());
        }
        order.requireComplete(day, ledger);
        if (state instanceof LedgerDelivered delivered) {
            return delivered.confirmed();
        }
        return state instanceof LedgerConfirmed confirmed
                ? confirmed
                : log.reach(day, new LedgerConfirmed(ledger, log.now(), who), who);
    }

    byte[] slip(LocalDate day) throws ClosingException {
        return ledgers.slip(day, confirmed(day));
    }

    LedgerDelivered deliver(LocalDate day, String receivedBy, Person who) throws ClosingException {
        LedgerConfirmed confirmed = confirmed(day);
        if (log.state(day) instanceof LedgerDelivered delivered) {
            return delivered;
        }
        if (receivedBy.isBlank()) {
            throw new ClosingException(ClosingFault.NO_NAME, "nobody has signed for the ledger of " + day);
        }
        var delivered = new LedgerDelivered(confirmed, receivedBy.strip(), log.now(), who);
        return log.reach(day, delivered, who);
    }

    /** The counted ledger, whether it is delivered already or not. */
    private LedgerConfirmed confirmed(LocalDate day) throws ClosingException {
        ClosingState state = log.state(day);
        ClosingOrder.requireNotBegun(state);
        LedgerConfirmed confirmed = switch (state) {
            case LedgerDelivered delivered -> delivered.confirmed();
            case LedgerConfirmed counted -> counted;
            case ClosingState other ->
                throw new ClosingException(ClosingFault.TOO_EARLY, "the ledger of " + day + " is not counted");
        };
        order.requireComplete(day, confirmed.ledger());
        return confirmed;
    }
}
