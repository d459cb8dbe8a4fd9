package dev.madoguchi.visit;

import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.ui.Background;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The visit in hand, and how far it is: nothing is shown as done before it is durable. One visit at a time, on the JavaFX thread. */
final class VisitProgress {
    private static final Logger LOG = LoggerFactory.getLogger(VisitProgress.class);

    private final VisitKeeping keeping;
    private final Background background;
    private final ReadOnlyObjectWrapper<VisitState> state = new ReadOnlyObjectWrapper<>(new VisitState.Idle());
    /** What is tried again where it came to nothing: a step that was to be written down, or the visit's end. */
    private Runnable last = () -> {};

    private @Nullable Visit visit;
    /** Counts what makes an opened draft unwanted: another was asked for, a visit began, whoever sat here went. */
    private int turn;
    /** Whoever works here goes as soon as it is known what became of the step that is being written down. */
    private boolean leaving;

    VisitProgress(VisitKeeping keeping, Background background) {
        this.keeping = keeping;
        this.background = background;
    }

    /** Begins with a visit and writes it down. */
    void begin(Visit opened) {
        requireNobody();
        turn++;
        visit = opened;
        save(AuditDeed.CASE_BEGUN);
    }

    /**
     * Takes a draft up again where it was left. Where something else was begun before it is open, it stays a draft: two visitors are
     * never in one hand.
     */
    void resume(UUID draft) {
        requireNobody();
        turn++;
        int asked = turn;
        background.run(() -> keeping.resume(draft), found -> resumed(asked, found), this::notResumed);
    }

    private void resumed(int asked, Visit found) {
        if (asked != turn) {
            found.close();
            return;
        }
        visit = found;
        if (found.stage() == Stage.FINISH) {
            save(AuditDeed.CASE_SEALED);
        } else {
            state.set(new VisitState.Serving(found.stage(), found.ticket().label()));
        }
    }

    private void notResumed(Exception error) {
        LOG.error("A draft could not be opened", error);
        dismiss();
    }

    /** Takes the result of a step and writes it down; nothing where nobody is being served. */
    void step(AuditDeed deed, Consumer<Visit> result) {
        if (isServing()) {
            result.accept(serving());
            save(deed);
        }
    }

    /** Does again what came to nothing: writes the step down, seals, or ends the visit. */
    void retry() {
        if (state.get() instanceof VisitState.NotSaved) {
            last.run();
        }
    }

    private void save(AuditDeed deed) {
        last = () -> save(deed);
        Visit now = serving();
        String label = now.ticket().label();
        Stage stage = now.stage();
        state.set(new VisitState.Saving(stage, label));
        background.run(() -> keeping.save(deed, now, stage), finished -> saved(now, finished, label), this::notSaved);
    }

    private void saved(Visit now, boolean finished, String label) {
        if (leaving) {
            ended(new VisitState.Idle());
        } else if (finished) {
            ended(new VisitState.Sealed(now.id(), label));
        } else {
            state.set(new VisitState.Serving(now.stage(), label));
        }
    }

    private void notSaved(Exception error) {
        LOG.error("A visit's step could not be written down", error);
        if (leaving) {
            ended(new VisitState.Idle());
            return;
        }
        Visit now = serving();
        state.set(new VisitState.NotSaved(now.stage(), now.ticket().label()));
    }

    /**
     * Ends the visit in hand.
     *
     * @param work what makes the end durable
     * @param end what is shown then
     */
    <T> void end(Callable<T> work, Function<? super T, VisitState> end) {
        last = () -> end(work, end);
        Visit now = serving();
        state.set(new VisitState.Saving(now.stage(), now.ticket().label()));
        background.run(work, done -> ended(leaving ? new VisitState.Idle() : end.apply(done)), this::notSaved);
    }

    private void ended(VisitState end) {
        serving().close();
        visit = null;
        leaving = false;
        state.set(end);
    }

    /**
     * Leaves the visit as the draft that was last written down, and forgets it here; while a step is being written down, as soon as
     * that is over.
     */
    void putAside() {
        turn++;
        if (state.get() instanceof VisitState.Saving) {
            leaving = true;
        } else if (visit == null) {
            dismiss();
        } else {
            ended(new VisitState.Idle());
        }
    }

    /** Goes back to an idle counter where no visit is in hand. */
    void dismiss() {
        if (visit == null) {
            state.set(new VisitState.Idle());
        }
    }

    ReadOnlyObjectProperty<VisitState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a step of a visit is shown. */
    boolean isServing() {
        return state.get() instanceof VisitState.Serving;
    }

    Optional<Visit> visit() {
        return Optional.ofNullable(visit);
    }

    Visit serving() {
        if (visit == null) {
            throw new IllegalStateException("nobody is being served");
        }
        return visit;
    }

    private void requireNobody() {
        if (visit != null) {
            throw new IllegalStateException("a visit is open already");
        }
    }
}
