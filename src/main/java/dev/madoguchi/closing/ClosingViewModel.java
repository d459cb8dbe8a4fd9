package dev.madoguchi.closing;

import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.staff.Person;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The closing screen without its pixels: one deed after the other, in the one order that {@link CloseDay} allows. */
public final class ClosingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingViewModel.class);

    private final CloseDay closeDay;
    private final Closer closer;
    private final DocumentPrinter printer;
    private final Texts texts;
    private final Background background;
    private final ReadOnlyObjectWrapper<ClosingStep> step = new ReadOnlyObjectWrapper<>(new ClosingStep.Working());

    /** Who closes which day. */
    public record Closer(Person who, LocalDate day) {}

    public ClosingViewModel(
            CloseDay closeDay, Closer closer, DocumentPrinter printer, Texts texts, Background background) {
        this.closeDay = closeDay;
        this.closer = closer;
        this.printer = printer;
        this.texts = texts;
        this.background = background;
    }

    /** A deed of closing. */
    @FunctionalInterface
    private interface Deed {
        void run() throws Exception;
    }

    /** Looks at the day anew. */
    public void look() {
        work(() -> {});
    }

    /** Writes the ledger and hands it to the printer; again, if it must be. */
    public void printLedger() {
        work(() -> printer.print(
                texts.get("closing.job"),
                closeDay.writeLedger(closer.day(), closer.who()).pdf()));
    }

    /** Notes how many printed pages a person counted. */
    public void confirm(int pages) {
        work(() -> closeDay.confirmLedger(closer.day(), pages, closer.who()));
    }

    /**
     * Erases everything personal of the day, and searches for what is left.
     *
     * @param witness who looks on; empty for nobody
     */
    public void erase(String witness) {
        work(() -> {
            Optional<String> name = witness.isBlank() ? Optional.empty() : Optional.of(witness.strip());
            closeDay.erase(closer.day(), closer.who(), name, done -> LOG.info("Closing: {}", done));
            closeDay.scan(closer.day(), closer.who());
        });
    }

    /** Searches again, after found files were removed. */
    public void searchAgain() {
        work(() -> closeDay.scan(closer.day(), closer.who()));
    }

    /** Takes what was found, or could not be read, on oneself; the certificate will say so. */
    public void acceptFindings() {
        work(() -> closeDay.acceptFindings(closer.day(), closer.who()));
    }

    /** Signs the certificate and prints it: the day is closed. */
    public void certify() {
        work(() -> printer.print(
                texts.get("closing.certificate.title"),
                closeDay.certify(closer.day(), closer.who()).pdf()));
    }

    public ReadOnlyObjectProperty<ClosingStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    private void work(Deed deed) {
        step.set(new ClosingStep.Working());
        Callable<ClosingStep> work = () -> {
            Optional<ClosingFault> refused = Optional.empty();
            try {
                deed.run();
            } catch (ClosingException e) {
                LOG.warn("Closing: {}", e.getMessage());
                refused = Optional.of(e.fault());
            }
            ClosingState state = closeDay.state(closer.day());
            List<Blocker> blockers = state.stage() == ClosingStage.OPEN ? closeDay.reconcile(closer.day()) : List.of();
            return new ClosingStep.Ready(state, blockers, refused);
        };
        background.run(work, step::set, error -> step.set(new ClosingStep.Failed(Trouble.of(error, LOG))));
    }
}
