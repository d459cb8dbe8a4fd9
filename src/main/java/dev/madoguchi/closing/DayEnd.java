package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingState.Certified;
import dev.madoguchi.closing.ClosingState.Erased;
import dev.madoguchi.closing.ClosingState.Erasing;
import dev.madoguchi.closing.ClosingState.LedgerDelivered;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.staff.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The half of closing from which nothing leads back: erase, search, certify. Who may do it, {@link CloseDay} has made sure. */
final class DayEnd {
    private final ClosingLog log;
    private final DayRecords records;
    private final HandlingLedger handling;
    private final LedgerHandOver paper;
    private final ClosingOrder order;
    private final Erasure erasure;
    private final Proof proof;

    /** By what it is done, and shown to be done. */
    record Means(Erasure erasure, Proof proof) {}

    DayEnd(ClosingLog log, CloseDay.Held held, LedgerHandOver paper, ClosingOrder order, Means means) {
        this.log = log;
        this.records = held.records();
        this.handling = held.handling();
        this.paper = paper;
        this.order = order;
        this.erasure = means.erasure();
        this.proof = means.proof();
    }

    Erased erase(LocalDate day, Person who, Optional<String> witness, Consumer<ErasureStep> progress)
            throws ClosingException {
        ClosingState state = log.state(day);
        Optional<Erased> done = ClosingOrder.erased(state);
        if (done.isPresent()) {
            return done.get();
        }
        Erasing erasing;
        if (state instanceof Erasing begun) {
            erasing = begun;
        } else if (state instanceof LedgerDelivered delivered) {
            erasing = begin(day, delivered, who, witness, progress);
        } else {
            throw new ClosingException(ClosingFault.TOO_EARLY, "the ledger of " + day + " is not delivered");
        }
        paper.removeFile();
        progress.accept(ErasureStep.LEDGER_FILE_REMOVED);
        records.takeBack(erasing.records(), erasure::keptReceipt);
        erasure.erase(day, progress);
        Erased erased = new Erased(erasing, log.now());
        handling.enter(day, erased);
        return log.reach(day, erased, who);
    }

    private Erasing begin(
            LocalDate day,
            LedgerDelivered delivered,
            Person who,
            Optional<String> witness,
            Consumer<ErasureStep> progress)
            throws ClosingException {
        if (witness.isPresent()) {
            ClosingOrder.requireName(witness.get());
        }
        handling.requireFits(delivered);
        order.requireReconciled(day);
        order.requireComplete(day, delivered.confirmed().ledger());
        proof.prepare(day, records.entries(day));
        progress.accept(ErasureStep.SEARCH_LIST_SEALED);
        List<DestroyedRecord> what = records.rows(day).stream()
                .map(row -> new DestroyedRecord(row.id(), row.sha256()))
                .toList();
        Erasing erasing = log.reach(day, new Erasing(delivered, what, log.now(), who, witness), who);
        progress.accept(ErasureStep.NOTED);
        return erasing;
    }

    /** What was found before, and told, is removed first: the ledger's own file, and photos that came back. */
    Scanned scan(LocalDate day, Person who) throws ClosingException {
        ClosingState state = log.state(day);
        if (state instanceof Certified) {
            throw new ClosingException(ClosingFault.TOO_LATE, day + " is closed");
        }
        Erased erased = ClosingOrder.erased(state)
                .orElseThrow(() -> new ClosingException(ClosingFault.TOO_EARLY, day + " is not erased"));
        erasure.erasePhotos(day);
        if (state instanceof Scanned) {
            paper.removeFile(); // found before, and told
        }
        int visitors = erased.begun().confirmed().ledger().visits().size();
        return log.reach(day, new Scanned(erased, proof.scan(day, visitors), Optional.empty()), who);
    }

    Scanned accept(LocalDate day, Person who) throws ClosingException {
        Scanned scanned = scanned(day);
        return scanned.settled()
                ? scanned
                : log.reach(day, new Scanned(scanned.erased(), scanned.report(), Optional.of(who)), who);
    }

    /** The certificate of a closed day. */
    Optional<ErasureCertificate> certificate(LocalDate day) throws ClosingException {
        return log.state(day) instanceof Certified certified
                ? Optional.of(proof.certificate(day, certified.sha256()))
                : Optional.empty();
    }

    ErasureCertificate certify(LocalDate day, Person who) throws ClosingException {
        Scanned scanned = scanned(day);
        if (!scanned.settled()) {
            throw new ClosingException(
                    ClosingFault.RESIDUE_FOUND,
                    "found " + scanned.report().residue() + ", unread "
                            + scanned.report().unread());
        }
        erasure.requireNoPhoto(day);
        paper.requireNoFile();
        ErasureCertificate certificate = proof.certify(day, scanned, erasure.evidence(day), log.auditHead(), log.now());
        log.reach(day, new Certified(scanned, log.now(), certificate.sha256()), who);
        return certificate;
    }

    private Scanned scanned(LocalDate day) throws ClosingException {
        return ClosingOrder.scanned(day, log.state(day));
    }
}
