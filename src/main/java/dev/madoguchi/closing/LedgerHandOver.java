package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.closing.ClosingState.LedgerDelivered;
import dev.madoguchi.closing.ClosingState.LedgerWritten;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.staff.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ledger's way onto paper and to the city: written, counted, handed over against a signature. */
final class LedgerHandOver {
    private final ClosingLog log;
    private final DayRecords records;
    private final ClosingOrder order;
    private final LedgerWriter ledgers;
    private final LedgerFile file;

    LedgerHandOver(ClosingLog log, DayRecords records, ClosingOrder order, CloseDay.Ledgers ledgers) {
        this.log = log;
        this.records = records;
        this.order = order;
        this.ledgers = ledgers.writer();
        file = ledgers.file();
    }

    LedgerPrint write(LocalDate day, Person who) throws ClosingException {
        ClosingOrder.requireNotBegun(log.state(day));
        order.requireReconciled(day);
        List<LedgerEntry> entries = records.entries(day);
        removeFile(); // it may lack somebody whom the new ledger lists
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
        return ledgers.slip(day, confirmed(day), file());
    }

    LedgerDelivered deliver(LocalDate day, String receivedBy, Person who) throws ClosingException {
        LedgerConfirmed confirmed = confirmed(day);
        if (log.state(day) instanceof LedgerDelivered delivered) {
            return delivered;
        }
        if (receivedBy.isBlank()) {
            throw new ClosingException(ClosingFault.NO_NAME, "nobody has signed for the ledger of " + day);
        }
        ClosingOrder.requireName(receivedBy.strip());
        ClosingOrder.requireName(who.name());
        Optional<LedgerFile.Kept> kept = file();
        if (file.wanted() && kept.isEmpty()) {
            throw new ClosingException(ClosingFault.FILE_MISSING, "no file of the ledger of " + day + " was written");
        }
        Optional<String> sha256 = kept.map(LedgerFile.Kept::sha256);
        var delivered = new LedgerDelivered(confirmed, receivedBy.strip(), sha256, log.now(), who);
        return log.reach(day, delivered, who);
    }

    boolean fileWanted() {
        return file.wanted();
    }

    Optional<LedgerFile.Kept> file() throws ClosingException {
        try {
            return file.kept();
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot read the ledger's file", e);
        }
    }

    /** Noted before it is there, so that none is there unnoted. */
    LedgerFile.Written writeFile(LocalDate day, Person who) throws ClosingException {
        requireFile(day);
        log.exported(day, who);
        byte[] workbook = ledgers.workbook(day, records.entries(day));
        try {
            return file.write(workbook, LocalDateTime.now(log.clock()));
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot write the ledger's file", e);
        } finally {
            Arrays.fill(workbook, (byte) 0);
        }
    }

    Path copyFile(LocalDate day, Person who) throws ClosingException, MediaException {
        requireFile(day);
        LedgerFile.Kept kept = file().orElseThrow(() ->
                new ClosingException(ClosingFault.FILE_MISSING, "there is no file of the ledger of " + day));
        log.exported(day, who);
        try {
            return file.copy(kept);
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot read the ledger's file", e);
        }
    }

    byte[] passwordSlip(LocalDate day, LedgerFile.Written written) {
        return ledgers.passwordSlip(day, written);
    }

    private void requireFile(LocalDate day) throws ClosingException {
        ClosingState state = log.state(day);
        ClosingOrder.requireNotBegun(state);
        if (!file.wanted()) {
            throw new ClosingException(ClosingFault.NO_FILE_WANTED, "the profile asks for no file");
        }
        LedgerWritten ledger = ClosingOrder.ledger(state)
                .orElseThrow(() -> new ClosingException(ClosingFault.TOO_EARLY, "no ledger was written for " + day));
        order.requireComplete(day, ledger);
    }

    /** Removes the file, and what a crash left of one. */
    void removeFile() throws ClosingException {
        try {
            file.remove();
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot remove the ledger's file", e);
        }
    }

    /** Fails while anything lies where the ledger's file does. */
    void requireNoFile() throws ClosingException {
        try {
            if (!file.left().isEmpty()) {
                throw new ClosingException(ClosingFault.FILE_LEFT, "the ledger's file is still there");
            }
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot look for the ledger's file", e);
        }
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
