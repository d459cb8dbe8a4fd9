package dev.madoguchi.trial;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trial of one device without its pixels: tried, looked at, confirmed, or left out with a word. */
public final class TrialModel {
    private static final Logger LOG = LoggerFactory.getLogger(TrialModel.class);
    private static final int LONGEST_WHY = 200;

    private final Subject subject;
    private final Supplier<Trial> trial;
    private final Background background;
    private final ReadOnlyObjectWrapper<TrialState> state = new ReadOnlyObjectWrapper<>(new TrialState.Untried());

    /** @param trial of what is chosen at that moment */
    public TrialModel(Subject subject, Supplier<Trial> trial, Background background) {
        this.subject = subject;
        this.trial = trial;
        this.background = background;
    }

    public TrialModel(Trial trial, Background background) {
        this(trial.subject(), () -> trial, background);
    }

    public Subject subject() {
        return subject;
    }

    /** Tries the device, now or again. */
    public void look() {
        if (!(state.get() instanceof TrialState.Working)) {
            state.set(new TrialState.Working());
            background.run(() -> trial.get().look(), this::saw, this::failed);
        }
    }

    private void saw(Sight sight) {
        state.set(subject.asks() ? new TrialState.Seen(sight) : new TrialState.Proved(sight));
    }

    private void failed(Exception error) {
        state.set(
                switch (Trouble.of(error, LOG)) {
                    case Trouble.OfDevice device -> new TrialState.Failed(device.fault());
                    case Trouble.Unforeseen unforeseen -> new TrialState.Unforeseen(unforeseen.code());
                });
    }

    /** A person has looked, and it is as it should be. */
    public void confirm() {
        if (state.get() instanceof TrialState.Seen seen) {
            state.set(new TrialState.Proved(seen.sight()));
        }
    }

    /** The counter does without it; nothing happens without a word why. */
    public void leaveOut(String why) {
        String said = why.strip();
        if (!said.isEmpty() && !(state.get() instanceof TrialState.Working)) {
            state.set(new TrialState.LeftOut(said.substring(0, Math.min(said.length(), LONGEST_WHY))));
        }
    }

    /** Another device was chosen, or another day began. */
    public void forget() {
        state.set(new TrialState.Untried());
    }

    public ReadOnlyObjectProperty<TrialState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
