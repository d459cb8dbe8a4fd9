package dev.madoguchi.slip;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The slips of which somebody has to look at the paper, without pixels: seen whole, or printed again. */
public final class OpenJobsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(OpenJobsViewModel.class);

    private final PrintJournal journal;
    private final Reprinting reprinting;
    private final BooleanSupplier mayReprint;
    private final String who;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(List.of(), Optional.empty(), false));
    private boolean looking;

    /** Makes the slip of a job anew and prints it. */
    @FunctionalInterface
    public interface Reprinting {
        /** Empty where what it was for is there no more. */
        Optional<PrintOutcome> print(PrintJob job);
    }

    /**
     * What the panel shows.
     *
     * @param jobs the oldest first
     * @param last how the last reprint ended
     * @param printing whether one is being printed
     */
    public record State(List<PrintJob> jobs, Optional<PrintOutcome> last, boolean printing) {
        public State {
            jobs = List.copyOf(jobs);
        }
    }

    /**
     * @param mayReprint whether who is at the desk may print once more at this moment
     * @param who the id of who is at the desk
     */
    public OpenJobsViewModel(
            PrintJournal journal,
            Reprinting reprinting,
            BooleanSupplier mayReprint,
            String who,
            Background background) {
        this.mayReprint = mayReprint;
        this.journal = journal;
        this.reprinting = reprinting;
        this.who = who;
        this.background = background;
    }

    /** Looks again. Called every second while the screen is seen. */
    public void tick() {
        if (!looking && !state.get().printing()) {
            looking = true;
            background.run(journal::open, this::looked, this::failed);
        }
    }

    /** The paper is whole. */
    public void seen(PrintJob job) {
        settle(() -> journal.seen(job.id(), who));
    }

    /** Nobody needs the slip any more: its holder has gone, or knows the number. */
    public void dropped(PrintJob job) {
        settle(() -> journal.dropped(job.id(), who));
    }

    private void settle(Callable<Boolean> answer) {
        Callable<List<PrintJob>> deed = () -> {
            if (!answer.call()) {
                LOG.info("A slip was settled by somebody else before");
            }
            return journal.open();
        };
        background.run(deed, this::looked, this::failed);
    }

    /** Whether whoever is here may have a slip printed again. */
    public boolean mayReprint() {
        return mayReprint.getAsBoolean();
    }

    /** The paper is not whole, or not there: print it again, with its mark. */
    public void again(PrintJob job) {
        if (state.get().printing() || !mayReprint()) {
            return;
        }
        state.set(new State(state.get().jobs(), Optional.empty(), true));
        Callable<State> deed = () -> {
            Optional<PrintOutcome> outcome = reprinting.print(job);
            boolean nothing =
                    outcome.filter(PrintOutcome.NotPrinted.class::isInstance).isPresent();
            if (!nothing) {
                journal.again(job.id(), who);
            }
            return new State(journal.open(), outcome, false);
        };
        background.run(deed, state::set, this::failed);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void looked(List<PrintJob> jobs) {
        looking = false;
        State now = new State(jobs, state.get().last(), state.get().printing());
        if (!now.equals(state.get())) {
            state.set(now);
        }
    }

    private void failed(Exception error) {
        looking = false;
        LOG.error("The journal of slips could not be used", error);
        state.set(new State(state.get().jobs(), state.get().last(), false));
    }
}
