package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingState.Erased;
import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.closing.ClosingState.LedgerDelivered;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.staff.Person;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Closes a day in its one order: reconcile, write the ledger, confirm the printed pages, deliver them, erase, search, certify
 * (000 §8, 002 別記12条・13条).
 *
 * <p>Nothing is erased before each record's receipt is checked and the printed ledger is counted and signed for, and nothing is certified before the
 * workstation was searched. Each deed may be repeated, and after a crash the closing goes on where it stopped; a deed out of order
 * fails with a {@link ClosingException} and changes nothing. Confirming, delivering, erasing, accepting and certifying are for whoever may close;
 * others get {@code NOT_ALLOWED}. One closing at a time: the methods exclude each other.
 */
public final class CloseDay {
    private final ClosingLog log;
    private final DayRecords records;
    private final Comparison comparison;
    private final ClosingOrder order;
    private final LedgerHandOver paper;
    private final DayEnd end;

    /**
     * What is known of the days that are closed.
     *
     * @param records the data that has to be erased
     * @param comparison what has to be right before that
     * @param handling what became of it, for good
     * @param mayClose whose confirming, delivering, erasing, accepting and certifying counts
     */
    public record Held(
            DayRecords records, Comparison comparison, HandlingLedger handling, Predicate<Person> mayClose) {}

    /**
     * How the ledger gets to the city.
     *
     * @param file where the city wants it as a file too
     */
    public record Ledgers(LedgerWriter writer, LedgerFile file) {}

    public CloseDay(ClosingLog log, Held held, Ledgers ledgers, Erasure erasure, Proof proof) {
        this.log = log;
        this.records = held.records();
        this.comparison = held.comparison();
        order = new ClosingOrder(records, comparison, held.mayClose());
        paper = new LedgerHandOver(log, records, order, ledgers);
        end = new DayEnd(log, held, paper, order, new DayEnd.Means(erasure, proof));
    }

    /** How far the day's closing has come. */
    public synchronized ClosingState state(LocalDate day) throws ClosingException {
        return log.state(day);
    }

    /**
     * Which day comes first: one that was never closed before today.
     *
     * @throws ClosingException {@code STORAGE}
     */
    public synchronized ToClose first() throws ClosingException {
        return new OpenDays(log, records, log.clock()).first();
    }

    /** What is compared before the day can be closed. */
    public synchronized List<CountedLine> lines(LocalDate day) {
        return comparison.lines(day);
    }

    /**
     * Keeps what a person counted, and how they explain the difference.
     *
     * @param counted how many there are; where the program can tell, its number is taken
     * @throws ClosingException {@code TOO_LATE}, {@code NOT_EXPLAINED}, {@code TOO_LONG} or {@code PERSONAL_DATA}
     */
    public synchronized void answer(LocalDate day, DayLine line, int counted, String explanation, Person who)
            throws ClosingException {
        ClosingOrder.requireNotBegun(log.state(day));
        comparison.answer(day, line, counted, explanation, who);
    }

    /** What has to be done before the day can be closed; nothing where it can. */
    public synchronized List<Blocker> reconcile(LocalDate day) {
        return records.blockers(day);
    }

    /**
     * Writes the ledger for printing, as often as is needed until erasing begins; the pages must be confirmed each time.
     *
     * @param who does it, as in all deeds
     * @throws ClosingException {@code NOT_RECONCILED}, {@code NOT_COUNTED}, {@code TOO_LATE} or {@code STORAGE}
     */
    public synchronized LedgerPrint writeLedger(LocalDate day, Person who) throws ClosingException {
        return paper.write(day, who);
    }

    /**
     * The ledger as an Excel workbook, in the clear: for a demonstration's invented visitors.
     *
     * @throws ClosingException {@code TOO_LATE} or {@code STORAGE}
     */
    public synchronized byte[] workbook(LocalDate day) throws ClosingException {
        return paper.workbook(day);
    }

    /**
     * Notes that a person has counted the printed pages.
     *
     * @param pages how many he counted
     * @throws ClosingException {@code TOO_EARLY}, {@code TOO_LATE}, {@code PAGES_DIFFER} or {@code LEDGER_OUTDATED}
     */
    public synchronized LedgerConfirmed confirmLedger(LocalDate day, int pages, Person who) throws ClosingException {
        order.requireCloser(who);
        return paper.confirm(day, pages, who);
    }

    /**
     * The slip that goes with the ledger and that the city signs, as a PDF for paper; as often as is needed.
     *
     * @throws ClosingException {@code TOO_EARLY}, {@code TOO_LATE} or {@code LEDGER_OUTDATED}
     */
    public synchronized byte[] slip(LocalDate day) throws ClosingException {
        return paper.slip(day);
    }

    /**
     * Notes that the city has the printed ledger and has signed for it.
     *
     * @param receivedBy the name of the city's officer, as signed
     * @throws ClosingException {@code NO_NAME}, {@code NAME_TOO_LONG}, {@code TOO_EARLY}, {@code TOO_LATE} or {@code LEDGER_OUTDATED}
     */
    public synchronized LedgerDelivered deliver(LocalDate day, String receivedBy, Person who) throws ClosingException {
        order.requireCloser(who);
        return paper.deliver(day, receivedBy, who);
    }

    /** Whether the profile asks for the ledger as a file too. */
    public boolean fileWanted() {
        return paper.fileWanted();
    }

    /** The ledger's file, where one lies here. */
    public synchronized Optional<LedgerFile.Kept> file() throws ClosingException {
        return paper.file();
    }

    /**
     * Writes the ledger as a file under a new password, in place of the one before.
     *
     * @throws ClosingException {@code NO_FILE_WANTED}, {@code TOO_EARLY}, {@code TOO_LATE}, {@code LEDGER_OUTDATED} or {@code STORAGE}
     */
    public synchronized LedgerFile.Written writeFile(LocalDate day, Person who) throws ClosingException {
        return paper.writeFile(day, who);
    }

    /**
     * Copies that file onto the one medium that the city allows, and gives where it lies there.
     *
     * @throws ClosingException as {@link #writeFile}, and {@code FILE_MISSING}
     * @throws MediaException where there is not one medium, or it fails
     */
    public synchronized Path copyFile(LocalDate day, Person who) throws ClosingException, MediaException {
        return paper.copyFile(day, who);
    }

    /** The slip with the password of a file that was just written, as a PDF for paper. */
    public byte[] passwordSlip(LocalDate day, LedgerFile.Written written) {
        return paper.passwordSlip(day, written);
    }

    /**
     * Erases everything personal of the day. There is no way back, except onwards: after a crash call it again.
     *
     * @param witness who looks on, where the city asked for it (002 別記13条5項)
     * @param progress told each step that is done
     * @throws ClosingException {@code TOO_EARLY}, {@code NAME_TOO_LONG}, {@code NOT_RECONCILED}, {@code LEDGER_OUTDATED},
     *     {@code NOT_ERASED} or {@code STORAGE}
     */
    public synchronized Erased erase(
            LocalDate day, Person who, Optional<String> witness, Consumer<ErasureStep> progress)
            throws ClosingException {
        order.requireCloser(who);
        return end.erase(day, who, witness, progress);
    }

    /**
     * Searches the workstation for what is left. May be repeated, after found files were removed; the ledger's own file it removes then.
     *
     * @throws ClosingException {@code TOO_EARLY}, {@code TOO_LATE} or {@code STORAGE}
     */
    public synchronized Scanned scan(LocalDate day, Person who) throws ClosingException {
        return end.scan(day, who);
    }

    /**
     * Takes it on oneself that something was found, or could not be read. The certificate will say both.
     *
     * @throws ClosingException {@code TOO_EARLY} or {@code TOO_LATE}
     */
    public synchronized Scanned acceptFindings(LocalDate day, Person who) throws ClosingException {
        order.requireCloser(who);
        return end.accept(day, who);
    }

    /**
     * Signs the certificate and ends the closing. On a closed day it gives the certificate again.
     *
     * @throws ClosingException {@code TOO_EARLY}, {@code RESIDUE_FOUND}, {@code PHOTO_LEFT}, {@code FILE_LEFT} or {@code STORAGE}
     */
    public synchronized ErasureCertificate certify(LocalDate day, Person who) throws ClosingException {
        Optional<ErasureCertificate> before = end.certificate(day);
        if (before.isPresent()) {
            return before.get();
        }
        order.requireCloser(who);
        return end.certify(day, who);
    }
}
