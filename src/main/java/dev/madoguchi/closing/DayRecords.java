package dev.madoguchi.closing;

import dev.madoguchi.closing.Blocker.Reason;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.sync.ReceiptProof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the workstation holds of a day: working copies in the daybook, sealed records in the outbox, and whether they agree. */
public final class DayRecords {
    private final Daybook daybook;
    private final Outbox outbox;
    private final ReceiptProof receipts;

    public DayRecords(Daybook daybook, Outbox outbox, ReceiptProof receipts) {
        this.daybook = daybook;
        this.outbox = outbox;
        this.receipts = receipts;
    }

    /** The day's visitors, in the clear, in memory. */
    List<LedgerEntry> entries(LocalDate day) throws ClosingException {
        try {
            List<LedgerEntry> entries = new ArrayList<>();
            for (byte[] plain : daybook.entries(day)) {
                entries.add(LedgerEntryCodec.decode(plain));
                Arrays.fill(plain, (byte) 0);
            }
            return entries;
        } catch (SecretException | IllegalArgumentException e) {
            throw new ClosingException(ClosingFault.STORAGE, "the entries of " + day + " cannot be opened", e);
        }
    }

    /** The visits that have an entry of the day. */
    List<UUID> visits(LocalDate day) {
        return daybook.completed(day);
    }

    /** The days of which something is held that closing erases. */
    NavigableSet<LocalDate> days() {
        NavigableSet<LocalDate> days = new TreeSet<>(daybook.days());
        outbox.rows().stream()
                .filter(row -> row.state() != OutboxState.ERASED)
                .map(OutboxRow::day)
                .forEach(days::add);
        return days;
    }

    /** The day's rows of the outbox, oldest first. */
    List<OutboxRow> rows(LocalDate day) {
        return outbox.rows().stream().filter(row -> row.day().equals(day)).toList();
    }

    /** What keeps the day from being closed: visits that go on, and records that the city does not provably have. */
    List<Blocker> blockers(LocalDate day) {
        List<Blocker> blockers = new ArrayList<>();
        daybook.drafts(day).forEach(visit -> blockers.add(new Blocker(visit, Reason.OPEN_DRAFT)));
        Set<UUID> unsealed = new HashSet<>(daybook.completed(day));
        List<OutboxRow> rows = outbox.rows();
        rows.forEach(row -> unsealed.remove(row.id()));
        // A signature each: on all processors, for a person waits for it.
        rows.parallelStream()
                .filter(row -> row.day().equals(day))
                .flatMap(row -> reason(row).map(reason -> new Blocker(row.id(), reason)).stream())
                .forEachOrdered(blockers::add);
        unsealed.forEach(visit -> blockers.add(new Blocker(visit, Reason.NOT_SEALED)));
        return blockers;
    }

    private Optional<Reason> reason(OutboxRow row) {
        return switch (row.state()) {
            case QUEUED, SENDING -> Optional.of(Reason.NOT_RECEIPTED);
            case REFUSED -> Optional.of(Reason.REFUSED);
            // Checked once more: after this it is too late.
            case RECEIPTED -> receipts.holds(row) ? Optional.empty() : Optional.of(Reason.NOT_PROVED);
            case ERASED -> Optional.empty();
        };
    }
}
