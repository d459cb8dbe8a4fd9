package dev.madoguchi.roster;

import dev.madoguchi.roster.ChangesDesk.Owed;
import dev.madoguchi.roster.ChangesState.Told;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has changed among the people and the city has to hear, without the pixels. */
public final class ChangesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ChangesViewModel.class);

    private final ChangesDesk desk;
    private final String who;
    private final Background background;
    private final ReadOnlyObjectWrapper<ChangesState> state =
            new ReadOnlyObjectWrapper<>(new ChangesState(Owed.NOTHING, new Told.Nothing()));

    /** @param who the id of who is at the screen */
    public ChangesViewModel(ChangesDesk desk, String who, Background background) {
        this.desk = desk;
        this.who = who;
        this.background = background;
    }

    /** The screen appears. */
    void look() {
        run(() -> new Told.Nothing());
    }

    /** Makes the report's files, and notes that the city has it. */
    void handIn() {
        List<StaffChange> owed = state.get().owed().changes();
        run(() -> desk.handIn(owed, who)
                .<Told>map(folder -> new Told.HandedIn(folder.toString()))
                .orElse(new Told.Nothing()));
    }

    void print() {
        List<StaffChange> owed = state.get().owed().changes();
        run(() -> {
            desk.print(owed);
            return new Told.Printed();
        });
    }

    private void run(Callable<Told> deed) {
        if (state.get().told() instanceof Told.Working) {
            return;
        }
        state.set(state.get().telling(new Told.Working()));
        Callable<ChangesState> work = () -> {
            Told told = deed.call();
            return new ChangesState(desk.look(), told);
        };
        background.run(
                work, state::set, error -> state.set(state.get().telling(new Told.Failed(Trouble.of(error, LOG)))));
    }

    ReadOnlyObjectProperty<ChangesState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    List<String> cells(StaffChange change) {
        return desk.cells(change);
    }

    /** Whether the time has passed. */
    boolean late(Optional<LocalDateTime> due) {
        return due.filter(desk.now()::isAfter).isPresent();
    }
}
