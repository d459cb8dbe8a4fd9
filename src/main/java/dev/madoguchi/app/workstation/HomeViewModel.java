package dev.madoguchi.app.workstation;

import dev.madoguchi.closing.ToClose;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.roster.ChangesDesk;
import dev.madoguchi.roster.Gap;
import dev.madoguchi.ui.Background;
import dev.madoguchi.visit.VisitDrafts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The home screen without its pixels: the next visitor, visits left in the middle, records on their way, closing. */
final class HomeViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(HomeViewModel.class);

    private final VisitDrafts drafts;
    private final Outbox outbox;
    private final Paperwork paperwork;
    private final ClockWatch clock;
    private final Background background;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<HomeState> state = new ReadOnlyObjectWrapper<>(HomeState.empty());
    private boolean looking;

    /**
     * Where one can go from home.
     *
     * @param toClose says which day has to be closed first
     * @param permit what whoever is at the desk may do
     * @param gaps says when too few people are planned to work
     * @param changes says what the city has to hear of the people
     */
    record Ways(
            Runnable nextVisitor,
            Runnable queue,
            Consumer<UUID> resume,
            Runnable papers,
            Runnable records,
            Runnable menu,
            Runnable sending,
            Runnable closing,
            Callable<ToClose> toClose,
            Callable<List<Gap>> gaps,
            Callable<ChangesDesk.Owed> changes,
            Permit permit) {

        boolean may(Act act) {
            return permit.may(act);
        }
    }

    HomeViewModel(
            VisitDrafts drafts,
            Outbox outbox,
            Paperwork paperwork,
            ClockWatch clock,
            Background background,
            Ways ways) {
        this.drafts = drafts;
        this.outbox = outbox;
        this.paperwork = paperwork;
        this.clock = clock;
        this.background = background;
        this.ways = ways;
    }

    /** Looks again. Called every second while the screen is seen. */
    void tick() {
        if (!looking) {
            looking = true;
            Callable<HomeState> look = () -> new HomeState(
                    drafts.open(),
                    records(),
                    paperwork.due(),
                    clock.off(),
                    Optional.of(ways.toClose().call()),
                    ways.gaps().call(),
                    ways.changes().call());
            background.run(look, this::looked, this::notLooked);
        }
    }

    ReadOnlyObjectProperty<HomeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Ways ways() {
        return ways;
    }

    private List<OutboxRow> records() {
        List<OutboxRow> rows = new ArrayList<>(outbox.rows());
        rows.removeIf(row -> row.state() == OutboxState.ERASED);
        Collections.reverse(rows);
        // What a person may have to look at comes before what is done.
        rows.sort(Comparator.comparing(row -> row.state() == OutboxState.RECEIPTED));
        return rows;
    }

    private void looked(HomeState now) {
        looking = false;
        if (!now.equals(state.get())) {
            state.set(now);
        }
    }

    private void notLooked(Exception error) {
        looking = false;
        LOG.error("The home screen could not be brought up to date", error);
    }
}
