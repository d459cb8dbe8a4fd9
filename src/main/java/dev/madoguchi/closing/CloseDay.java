package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingState.Certified;
import dev.madoguchi.closing.ClosingState.Erased;
import dev.madoguchi.closing.ClosingState.Erasing;
import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.closing.ClosingState.LedgerWritten;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Closes a day in its one order: reconcile, write the ledger, confirm the printed pages, erase, search, certify (000 §8, 002 別記13条).
 *
 * <p>Nothing is erased before each record's receipt is checked and the printed ledger is counted, and nothing is certified before the
 * workstation was searched. Each deed may be repeated, and after a crash the closing goes on where it stopped; a deed out of order
 * fails with a {@link ClosingException} and changes nothing. Confirming, erasing, accepting and certifying are a supervisor's;
 * others get {@code NOT_ALLOWED}. One closing at a time: the methods exclude each other.
 */
public final class CloseDay {
    private final ClosingLog log;
    private final DayRecords records;
    private final LedgerWriter ledgers;
    private final Erasure erasure;
    private final Proof proof;

    public CloseDay(ClosingLog log, DayRecords records, LedgerWriter ledgers, Erasure erasure, Proof proof) {
        this.log = log;
        this.records = records;
        this.ledgers = ledgers;
        this.erasure = erasure;
        this.proof = proof;
    }

    /** How far the day's closing has come. */
    public synchronized ClosingState state(LocalDate day) throws ClosingException {
        return log.state(day);
    }

    /** What has to be done before the day can be closed; nothing where it can. */
    public synchronized List<Blocker> reconcile(LocalDate day) {
        return records.blockers(day);
    }

    /**
     * Writes the ledger for printing, as often as is needed until erasing begins; the pages must be confirmed each time.
     *
     * @param who does it, as in all deeds
     * @throws ClosingException {@code NOT_RECONCILED}, {@code TOO_LATE} or {@code STORAGE}
     */
    public synchronized LedgerPrint writeLedger(LocalDate day, Person who) throws ClosingException {
        requireNotBegun(log.state(day));
        requireReconciled(day);
        List<LedgerEntry> entries = records.entries(day);
        LedgerPrint print = ledgers.print(day, entries);
        log.reach(
                day,
                new LedgerWritten(
                        print.pages(), entries.stream().map(LedgerEntry::visit).toList(), log.now(), who),
                who);
        return print;
    }

    /**
     * The ledger as an Excel workbook, in the clear: for a demonstration's invented visitors.
     *
     * @throws ClosingException {@code TOO_LATE} or {@code STORAGE}
     */
    public synchronized byte[] workbook(LocalDate day) throws ClosingException {
        requireNotBegun(log.state(day));
        return ledgers.workbook(day, records.entries(day));
    }

    /**
     * Notes that a person has counted the printed pages.
     *
     * @param pages how many he counted
     * @throws ClosingException {@code TOO_EARLY}, {@code TOO_LATE}, {@code PAGES_DIFFER} or {@code LEDGER_OUTDATED}
     */
    public synchronized LedgerConfirmed confirmLedger(LocalDate day, int pages, Person who) throws ClosingException {
        requireSupervisor(who);
        ClosingState state = log.state(day);
        requireNotBegun(state);
        LedgerWritten ledger = ledger(state)
                .orElseThrow(() -> new ClosingException(ClosingFault.TOO_EARLY, "no ledger was written for " + day));
        if (pages != ledger.pages()) {
            throw new ClosingException(
                    ClosingFault.PAGES_DIFFER, "counted " + pages + " pages, written " + ledger.pages());
        }
        requireComplete(day, ledger);
        return state instanceof LedgerConfirmed confirmed
                ? confirmed
                : log.reach(day, new LedgerConfirmed(ledger, log.now(), who), who);
    }

    /**
     * Erases everything personal of the day. There is no way back, except onwards: after a crash call it again.
     *
     * @param witness who looks on, where the city asked for it (002 別記13条5項)
     * @param progress told each step that is done
     * @throws ClosingException {@code TOO_EARLY}, {@code NOT_RECONCILED}, {@code LEDGER_OUTDATED}, {@code NOT_ERASED} or
     *     {@code STORAGE}
     */
    public synchronized Erased erase(
            LocalDate day, Person who, Optional<String> witness, Consumer<ErasureStep> progress)
            throws ClosingException {
        requireSupervisor(who);
        ClosingState state = log.state(day);
        Optional<Erased> done = erased(state);
        if (done.isPresent()) {
            return done.get();
        }
        Erasing erasing;
        if (state instanceof Erasing begun) {
            erasing = begun;
        } else if (state instanceof LedgerConfirmed confirmed) {
            erasing = begin(day, confirmed, who, witness, progress);
        } else {
            throw new ClosingException(ClosingFault.TOO_EARLY, "the ledger of " + day + " is not confirmed");
        }
        erasure.erase(day, progress);
        return log.reach(day, new Erased(erasing, log.now()), who);
    }

    private Erasing begin(
            LocalDate day,
            LedgerConfirmed confirmed,
            Person who,
            Optional<String> witness,
            Consumer<ErasureStep> progress)
            throws ClosingException {
        requireReconciled(day);
        requireComplete(day, confirmed.ledger());
        proof.prepare(day, records.entries(day));
        progress.accept(ErasureStep.SEARCH_LIST_SEALED);
        List<DestroyedRecord> what = records.rows(day).stream()
                .map(row -> new DestroyedRecord(row.id(), row.sha256()))
                .toList();
        Erasing erasing = log.reach(day, new Erasing(confirmed, what, log.now(), who, witness), who);
        progress.accept(ErasureStep.NOTED);
        return erasing;
    }

    /**
     * Searches the workstation for what is left. May be repeated, after found files were removed.
     *
     * @throws ClosingException {@code TOO_EARLY}, {@code TOO_LATE} or {@code STORAGE}
     */
    public synchronized Scanned scan(LocalDate day, Person who) throws ClosingException {
        ClosingState state = log.state(day);
        if (state instanceof Certified) {
            throw new ClosingException(ClosingFault.TOO_LATE, day + " is closed");
        }
        Erased erased =
                erased(state).orElseThrow(() -> new ClosingException(ClosingFault.TOO_EARLY, day + " is not erased"));
        erasure.erasePhotos(day);
        return log.reach(day, new Scanned(erased, proof.scan(day), Optional.empty()), who);
    }

    /**
     * Takes it on oneself that something was found, or could not be read. The certificate will say both.
     *
     * @throws ClosingException {@code TOO_EARLY} or {@code TOO_LATE}
     */
    public synchronized Scanned acceptFindings(LocalDate day, Person who) throws ClosingException {
        requireSupervisor(who);
        Scanned scanned = scanned(day);
        return scanned.settled()
                ? scanned
                : log.reach(day, new Scanned(scanned.erased(), scanned.report(), Optional.of(who)), who);
    }

    /**
     * Signs the certificate and ends the closing. On a closed day it gives the certificate again.
     *
     * @throws ClosingException {@code TOO_EARLY}, {@code RESIDUE_FOUND}, {@code PHOTO_LEFT} or {@code STORAGE}
     */
    public synchronized ErasureCertificate certify(LocalDate day, Person who) throws ClosingException {
        if (log.state(day) instanceof Certified certified) {
            return proof.certificate(day, certified.sha256());
        }
        requireSupervisor(who);
        Scanned scanned = scanned(day);
        if (!scanned.settled()) {
            throw new ClosingException(
                    ClosingFault.RESIDUE_FOUND, "found " + scanned.report().residue());
        }
        erasure.requireNoPhoto(day);
        ErasureCertificate certificate = proof.certify(day, scanned, erasure.photos(day), log.auditHead(), log.now());
        log.reach(day, new Certified(scanned, log.now(), certificate.sha256()), who);
        return certificate;
    }

    private Scanned scanned(LocalDate day) throws ClosingException {
        ClosingState state = log.state(day);
        if (state instanceof Scanned scanned) {
            return scanned;
        }
        boolean closed = state instanceof Certified;
        throw new ClosingException(
                closed ? ClosingFault.TOO_LATE : ClosingFault.TOO_EARLY,
                day + (closed ? " is closed" : " was not searched"));
    }

    private static Optional<LedgerWritten> ledger(ClosingState state) {
        if (state instanceof LedgerConfirmed confirmed) {
            return Optional.of(confirmed.ledger());
        }
        return state instanceof LedgerWritten written ? Optional.of(written) : Optional.empty();
    }

    private static Optional<Erased> erased(ClosingState state) {
        if (state instanceof Certified certified) {
            return Optional.of(certified.scanned().erased());
        }
        if (state instanceof Scanned scanned) {
            return Optional.of(scanned.erased());
        }
        return state instanceof Erased erased ? Optional.of(erased) : Optional.empty();
    }

    private static void requireSupervisor(Person who) throws ClosingException {
        if (who.role() != Role.SUPERVISOR) {
            throw new ClosingException(ClosingFault.NOT_ALLOWED, who.role() + " does not close a day");
        }
    }

    private static void requireNotBegun(ClosingState state) throws ClosingException {
        if (state.stage().compareTo(ClosingStage.ERASING) >= 0) {
            throw new ClosingException(ClosingFault.TOO_LATE, "erasing has begun");
        }
    }

    private void requireReconciled(LocalDate day) throws ClosingException {
        int open = records.blockers(day).size();
        if (open > 0) {
            throw new ClosingException(ClosingFault.NOT_RECONCILED, open + " visits or records are not done");
        }
    }

    private void requireComplete(LocalDate day, LedgerWritten ledger) throws ClosingException {
        if (!new HashSet<>(ledger.visits()).equals(new HashSet<>(records.visits(day)))) {
            throw new ClosingException(ClosingFault.LEDGER_OUTDATED, "the day has other visits than the ledger");
        }
    }
}
