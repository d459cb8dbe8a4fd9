package dev.madoguchi.trial;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * Tries several devices, each when the one before has ended: all at once they would take the processor from the screen that shows how it
 * goes. What is settled when its
 * turn comes is passed over. On the JavaFX thread.
 */
final class TrialRound {
    private final Deque<TrialModel> waiting;

    private TrialRound(Collection<TrialModel> trials) {
        waiting = new ArrayDeque<>(trials);
    }

    /** Tries the first at once, and the others in their order. */
    static TrialRound begin(Collection<TrialModel> trials) {
        TrialRound round = new TrialRound(trials);
        round.next();
        return round;
    }

    /** Begins no further trial. */
    void end() {
        waiting.clear();
    }

    private void next() {
        while (!waiting.isEmpty()) {
            TrialModel trial = waiting.remove();
            if (!trial.stateProperty().get().settled()) {
                trial.look();
                if (works(trial.stateProperty().get())) {
                    goOnAfter(trial);
                    return;
                }
            }
        }
    }

    private void goOnAfter(TrialModel trial) {
        trial.stateProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends TrialState> state, TrialState before, TrialState now) {
                if (!works(now)) {
                    state.removeListener(this);
                    next();
                }
            }
        });
    }

    private static boolean works(TrialState state) {
        return state instanceof TrialState.Working;
    }
}
