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
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the workstation holds of a day: working copies in the daybook, sealed records in the outbox, and whether they agree. */
public final class DayRecords {
    private static final Logger LOG = LoggerFactory.getLogger(DayRecords.class);

    private final Daybook daybook;
    private final Outbox outbox;
    private final ReceiptProof receipts;

    public DayRecords(Daybook daybook, Outbox outbox, ReceiptProof receipts) {
        this.daybook = daybook;
        this.outbox = outbox;
        this.receipts = receipts;
    }

    /** The day's visitors, in the clear, in memory; {@linkplain LedgerEntry#isShut shut} those whose entry opens no more. */
    List<LedgerEntry> entries(LocalDate day) throws ClosingException {
        Map<UUID, byte[]> plain = Map.of();
        try {
            plain = daybook.openEntries(day);
            List<LedgerEntry> entries = new ArrayList<>();
            for (UUID visit : daybook.completed(day)) {
                byte[] entry = plain.get(visit);
                entries.add(entry == null ? LedgerEntry.shut(visit) : LedgerEntryCodec.decode(entry));
            }
            return entries;
        } catch (SecretException e) {
            throw new ClosingException(ClosingFault.opening(e), "the entries of " + day + " cannot be opened", e);
        } catch (IllegalArgumentException e) {
            throw new ClosingException(ClosingFault.STORAGE, "the entries of " + day + " cannot be read", e);
        } finally {
            plain.values().forEach(entry -> Arrays.fill(entry, (byte) 0));
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
        Set<UUID> shut = shutDrafts(day);
        daybook.drafts(day).stream()
                .filter(visit -> !shut.contains(visit))
                .forEach(visit -> blockers.add(new Blocker(visit, Reason.OPEN_DRAFT)));
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

    /** Nobody can go on with these; {@link OpenedLine} asks why. While that cannot be told, each holds the day up. */
    private Set<UUID> shutDrafts(LocalDate day) {
        try {
            return daybook.shutDrafts(day);
        } catch (SecretException e) {
            LOG.info("Whether the drafts of {} open cannot be told ({})", day, e.fault());
            return Set.of();
        }
    }

    /** Where a record's receipt was kept as a file when erasing began. */
    @FunctionalInterface
    interface KeptReceipts {
        Optional<String> of(UUID record) throws ClosingException;
    }

    /**
     * Gives rows the receipts that were kept of them. A store that is rebuilt from its backup while a day is erased knows again of records
     * whose receipts it had not seen yet, and whose envelopes are gone.
     */
    void takeBack(List<DestroyedRecord> erased, KeptReceipts kept) throws ClosingException {
        for (DestroyedRecord record : erased) {
            Optional<OutboxRow> row = outbox.row(record.id())
                    .filter(known -> known.state().compareTo(OutboxState.RECEIPTED) < 0)
                    .filter(known -> known.sha256().equals(record.sha256()));
            Optional<String> receipt = row.isPresent() ? kept.of(record.id()) : Optional.empty();
            if (receipt.filter(jws -> receipts.proves(jws, row.orElseThrow())).isPresent()) {
                outbox.receipted(record.id(), receipt.get());
            }
        }
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
