package dev.madoguchi.queue.desk;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.municipality.Window;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.queue.station.QueueAlert;
import dev.madoguchi.queue.station.QueueOutcome;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Background;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queue's screen without its pixels: one window, whom it has, whom it calls. One deed at a time. */
public final class QueueViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(QueueViewModel.class);

    private final QueueStation queue;
    private final QueueLook look;
    private final WindowChoice choice;
    private final Background background;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<QueueState> state;
    private final ReadOnlyObjectWrapper<QueueTold> told = new ReadOnlyObjectWrapper<>(new QueueTold.Nothing());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(false);
    private boolean looking;

    /** Whose queue it is: the site's by its profile, worked at by an officer. */
    public record Place(Profile profile, Site site, String officer, Clock clock) {}

    /**
     * Where one can go from the queue.
     *
     * @param begin is told the ticket of who sits down for a visit
     */
    public record Ways(Consumer<Ticket> begin, Runnable home) {}

    public QueueViewModel(QueueStation queue, Place place, WindowChoice choice, Background background, Ways ways) {
        this.queue = queue;
        this.look = new QueueLook(queue, place.profile(), place.site(), place.officer(), place.clock());
        this.choice = choice;
        this.background = background;
        this.ways = ways;
        Window window = choice.chosen()
                .flatMap(place.site()::window)
                .orElse(place.site().windows().getFirst());
        state = new ReadOnlyObjectWrapper<>(QueueState.empty(window));
    }

    /** Looks again. Called every second while the screen is seen. */
    public void tick() {
        if (!looking) {
            looking = true;
            Window window = state.get().window();
            background.run(() -> look.from(window), this::looked, this::notLooked);
        }
    }

    /** Whether whoever is here may change the window that the station works at. */
    boolean mayChoose() {
        return choice.mayChange();
    }

    /** Works at another window from now on, where whoever is here may change that. */
    public void choose(Window window) {
        if (mayChoose() && !window.equals(state.get().window())) {
            state.set(QueueState.empty(window));
            background.run(
                    () -> {
                        choice.keep(window.id());
                        return look.from(window);
                    },
                    this::looked,
                    error -> LOG.warn("The window was not kept for the next start", error));
        }
    }

    /** Calls whoever is next by the rule. */
    public void callNext() {
        if (state.get().here().isEmpty()) {
            Window window = state.get().window();
            act(() -> queue.callNext(look.rule(window), window.id())
                    .<QueueTold>map(this::tellCall)
                    .orElse(new QueueTold.Nobody()));
        }
    }

    /** Calls this very number, out of its turn. */
    public void call(QueueEntry entry) {
        if (state.get().here().isEmpty()) {
            perform(QueueAction.CALL, entry.ticket(), Destination.none());
        }
    }

    /** Does something to the number that this window has. */
    public void here(QueueAction action) {
        state.get().here().ifPresent(entry -> perform(action, entry.ticket(), Destination.none()));
    }

    /** Sends the number that this window has to another purpose or window. */
    public void transfer(Destination to) {
        state.get().here().ifPresent(entry -> perform(QueueAction.TRANSFER, entry.ticket(), to));
    }

    /** Does something to any number. */
    public void perform(QueueAction action, TicketNumber ticket, Destination to) {
        String window = state.get().window().id();
        act(() -> tell(action, queue.perform(action, ticket, window, to)));
    }

    /** Begins the visit of who was called: the holder sits here. */
    public void begin() {
        state.get().here().filter(entry -> entry.phase() == QueuePhase.CALLED).ifPresent(entry -> {
            Ticket ticket = ticket(entry);
            String window = state.get().window().id();
            act(() -> {
                QueueTold outcome = tell(QueueAction.SERVE, queue.serve(ticket, window));
                return outcome instanceof QueueTold.Done ? new QueueTold.Begun(ticket) : outcome;
            });
        });
    }

    private static Ticket ticket(QueueEntry entry) {
        TicketNumber number = entry.ticket();
        return new Ticket(number.site(), number.series(), number.day(), number.number(), entry.issuedAt());
    }

    /** The clerk has read what turned out not to count. */
    public void read(QueueAlert alert) {
        queue.read(alert);
        tick();
    }

    /** Goes home. */
    public void home() {
        ways.home().run();
    }

    private void act(Callable<QueueTold> deed) {
        if (!working.get()) {
            working.set(true);
            Window window = state.get().window();
            background.run(() -> new Acted(deed.call(), look.from(window)), this::acted, this::notActed);
        }
    }

    private record Acted(QueueTold told, QueueState state) {}

    private void acted(Acted now) {
        working.set(false);
        looked(now.state());
        told.set(now.told());
        if (now.told() instanceof QueueTold.Begun begun) {
            ways.begin().accept(begun.ticket());
        }
    }

    private void notActed(Exception error) {
        working.set(false);
        LOG.error("What was done to a number could not be written down", error);
        told.set(new QueueTold.Failed());
    }

    private QueueTold tellCall(QueueOutcome outcome) {
        return tell(QueueAction.CALL, outcome);
    }

    private static QueueTold tell(QueueAction action, QueueOutcome outcome) {
        return switch (outcome) {
            case QueueOutcome.Done done -> new QueueTold.Done(action, done.entry(), done.decided());
            case QueueOutcome.Refused refused -> new QueueTold.Refused(refused.refusal(), refused.entry());
        };
    }

    private void looked(QueueState now) {
        looking = false;
        if (now.window().equals(state.get().window())) {
            state.set(now);
        }
    }

    private void notLooked(Exception error) {
        looking = false;
        LOG.error("The queue's screen could not be brought up to date", error);
    }

    public ReadOnlyObjectProperty<QueueState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What became of the last deed. */
    public ReadOnlyObjectProperty<QueueTold> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Whether a deed is being written down. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    List<Window> windows() {
        return look.windows();
    }

    List<TicketSeries> purposes() {
        return look.purposes();
    }
}
