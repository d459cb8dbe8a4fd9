package dev.madoguchi.closing;

import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.staff.Person;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import dev.madoguchi.ui.TypedNumber;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jdbi.v3.core.JdbiException;
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

    private final LedgerFileViewModel file;
    private final AtCityLook atCity;
    /** Set on the thread that erases. */
    private volatile Optional<ErasureStep> lastStep = Optional.empty();

    private Optional<ToClose> chosen = Optional.empty();

    /**
     * Who closes the day.
     *
     * @param clock in the time of the site
     * @param due when the day's ledger and report have to be with the city, where the specification says so (F83)
     * @param anchor has the day's audit head sent to the city, once the day is closed
     * @param atCity how the day's report and records stand with the city
     */
    public record Closer(
            Person who,
            Clock clock,
            Function<LocalDate, Optional<LocalDateTime>> due,
            Anchor anchor,
            DayAtCity.Source atCity) {
        /** Of a city that asks for neither a report nor records. */
        Closer(Person who, Clock clock, Function<LocalDate, Optional<LocalDateTime>> due, Anchor anchor) {
            this(who, clock, due, anchor, day -> DayAtCity.nothing());
        }
    }

    /** Signs where the audit trail stands at the end of a day, and sends it; may be done again. */
    @FunctionalInterface
    public interface Anchor {
        void day(LocalDate day) throws IOException;
    }

    /** How words are found, and slow work is done. */
    record Screen(Texts texts, Background background) {}

    public ClosingViewModel(
            CloseDay closeDay, Closer closer, DocumentPrinter printer, Texts texts, Background background) {
        this.closeDay = closeDay;
        this.closer = closer;
        this.printer = printer;
        this.texts = texts;
        this.background = background;
        atCity = new AtCityLook(closer.atCity(), background);
        file = new LedgerFileViewModel(
                closeDay, closer, printer, () -> chosen.map(ToClose::day), new Screen(texts, background));
    }

    /** A deed of closing. */
    @FunctionalInterface
    private interface Deed {
        void run(LocalDate day) throws Exception;
    }

    /** Looks anew which day comes first, and how far it is. */
    public void look() {
        work(closeDay::first, day -> {});
    }

    /**
     * Keeps what a person counted of a line, and how they explain the difference.
     *
     * @param counted as typed
     */
    public void answer(DayLine line, String counted, String explanation) {
        OptionalInt number = line.found().isPresent() ? line.found() : TypedNumber.of(counted);
        work(day -> {
            if (number.isEmpty()) {
                throw new ClosingException(ClosingFault.NOT_COUNTED, "no number for " + line.id());
            }
            closeDay.answer(day, line, number.getAsInt(), explanation, closer.who());
        });
    }

    /** How long until the day's papers have to be with the city; negative when that has passed, empty where no time is set. */
    public Optional<Duration> left() {
        LocalDateTime now = now();
        return step.get() instanceof ClosingStep.Ready ready && ready.state().stage() != ClosingStage.CERTIFIED
                ? closer.due().apply(ready.which().day()).map(due -> Duration.between(now, due))
                : Optional.empty();
    }

    /** Writes the ledger and hands it to the printer; again, if it must be: then what is left of the print before is cancelled first. */
    public void printLedger() {
        work(day -> {
            boolean again = closeDay.state(day).stage() != ClosingStage.OPEN;
            byte[] pdf = closeDay.writeLedger(day, closer.who()).pdf();
            if (again) {
                printer.clear();
            }
            printer.print(texts.get("closing.job"), pdf);
        });
    }

    /** Notes how many printed pages a person counted, as typed. */
    public void confirm(String pages) {
        confirm(TypedNumber.of(pages).orElse(-1));
    }

    /** Notes how many printed pages a person counted. */
    public void confirm(int pages) {
        work(day -> closeDay.confirmLedger(day, pages, closer.who()));
    }

    /** The ledger as a file, for a city that wants one. */
    public LedgerFileViewModel file() {
        return file;
    }

    /** Prints the slip that the city signs. */
    public void printSlip() {
        work(day -> printer.print(texts.get("closing.slip.title"), closeDay.slip(day)));
    }

    /**
     * Notes that the city has the ledger.
     *
     * @param receivedBy who signed for it
     */
    public void deliver(String receivedBy) {
        work(day -> closeDay.deliver(day, receivedBy, closer.who()));
    }

    /**
     * Erases everything personal of the day, and searches for what is left.
     *
     * @param witness who looks on; empty for nobody
     */
    public void erase(String witness) {
        lastStep = Optional.empty();
        work(day -> {
            Optional<String> name = witness.isBlank() ? Optional.empty() : Optional.of(witness.strip());
            closeDay.erase(day, closer.who(), name, this::reached);
            closeDay.scan(day, closer.who());
        });
    }

    private void reached(ErasureStep done) {
        LOG.info("Closing: {}", done);
        lastStep = Optional.of(done);
    }

    /** The last step of erasing that is done, while it runs; any thread may ask. */
    Optional<ErasureStep> lastStep() {
        return lastStep;
    }

    /** Searches again, after found files were removed. */
    public void searchAgain() {
        work(day -> closeDay.scan(day, closer.who()));
    }

    /** Takes what was found, or could not be read, on oneself; the certificate will say so. */
    public void acceptFindings() {
        work(day -> closeDay.acceptFindings(day, closer.who()));
    }

    /** Signs the certificate, sends the day's audit head, and prints the certificate: the day is closed. */
    public void certify() {
        work(day -> {
            byte[] certificate = closeDay.certify(day, closer.who()).pdf();
            closer.anchor().day(day);
            printer.print(texts.get("closing.certificate.title"), certificate);
        });
    }

    public ReadOnlyObjectProperty<ClosingStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Does a deed to the day that is shown; before the first look, to the one that comes first. */
    private void work(Deed deed) {
        Optional<ToClose> which = chosen;
        work(which.isPresent() ? which::get : closeDay::first, deed);
    }

    private void work(Callable<ToClose> which, Deed deed) {
        step.set(new ClosingStep.Working());
        Callable<ClosingStep> work = () -> {
            ToClose close = which.call();
            Optional<ClosingFault> refused = Optional.empty();
            try {
                if (close instanceof ToClose.ClockSetBack) {
                    refused = Optional.of(ClosingFault.CLOCK_SET_BACK);
                } else {
                    deed.run(close.day());
                }
            } catch (ClosingException e) {
                LOG.warn("Closing: {}", e.getMessage());
                refused = Optional.of(e.fault());
            } catch (JdbiException e) {
                LOG.warn("Closing: the store did not serve", e);
                refused = Optional.of(ClosingFault.STORE_STOPPED);
            }
            return ready(close, refused);
        };
        background.run(work, this::done, error -> step.set(failed(error)));
    }

    private static ClosingStep failed(Exception error) {
        return switch (error) {
            case ClosingException stopped -> {
                LOG.warn("Closing: {}", stopped.getMessage());
                yield new ClosingStep.Stopped(stopped.fault());
            }
            case JdbiException store -> {
                LOG.warn("Closing: the store did not serve", store);
                yield new ClosingStep.Stopped(ClosingFault.STORE_STOPPED);
            }
            default -> new ClosingStep.Failed(Trouble.of(error, LOG));
        };
    }

    private void done(ClosingStep now) {
        lastStep = Optional.empty();
        if (now instanceof ClosingStep.Ready ready) {
            chosen = Optional.of(ready.which());
            file.look();
            atCity.ask(ready.which().day());
        }
        step.set(now);
    }

    /** How the day's report and records stand with the city; empty before it is known. */
    public ReadOnlyObjectProperty<Optional<DayAtCity>> atCityProperty() {
        return atCity.nowProperty();
    }

    /** The time of the site. */
    LocalDateTime now() {
        return LocalDateTime.now(closer.clock());
    }

    private ClosingStep ready(ToClose which, Optional<ClosingFault> refused) throws ClosingException {
        ClosingState state = closeDay.state(which.day());
        boolean before = state.stage().compareTo(ClosingStage.ERASING) < 0;
        return new ClosingStep.Ready(
                which,
                state,
                before ? closeDay.lines(which.day()) : List.of(),
                state.stage() == ClosingStage.OPEN ? closeDay.reconcile(which.day()) : List.of(),
                refused);
    }
}
