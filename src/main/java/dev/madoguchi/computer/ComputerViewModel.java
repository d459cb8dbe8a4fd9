package dev.madoguchi.computer;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.trial.TrialModel;
import dev.madoguchi.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The check of the computer without its pixels: seen, confirmed line by line, kept, printed. */
public final class ComputerViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ComputerViewModel.class);

    private final OpeningDesk desk;
    private final Background background;
    private final List<TrialModel> trials;
    private final ReadOnlyObjectWrapper<ComputerStep> step = new ReadOnlyObjectWrapper<>(new ComputerStep.NotDone());

    /** @param trials of the devices, which are settled before the check can be confirmed */
    public ComputerViewModel(OpeningDesk desk, List<TrialModel> trials, Background background) {
        this.desk = desk;
        this.trials = List.copyOf(trials);
        this.background = background;
    }

    /** Looks at everything anew; what was confirmed before has to be confirmed again. */
    public void begin() {
        if (!(step.get() instanceof ComputerStep.Working)) {
            if (step.get() instanceof ComputerStep.Confirmed) {
                trials.forEach(TrialModel::forget);
            }
            step.set(new ComputerStep.Working());
            Callable<ComputerStep> look = () -> new ComputerStep.Checking(desk.look(), Set.of());
            background.run(look, step::set, this::failed);
        }
    }

    /** A line is confirmed, or no longer. */
    public void tick(int line, boolean on) {
        if (step.get() instanceof ComputerStep.Checking now) {
            step.set(now.ticked(line, on));
        }
    }

    /** Keeps the check and prints its sheet; what changed meanwhile has to be looked at first. */
    public void confirm() {
        if (step.get() instanceof ComputerStep.Checking now && complete(now)) {
            step.set(new ComputerStep.Working());
            Callable<ComputerStep> deed = () -> {
                List<Line> latest = desk.look();
                if (!latest.equals(now.lines())) {
                    return new ComputerStep.Checking(latest, Set.of());
                }
                OpeningCheck check = desk.confirm(trials, latest);
                return new ComputerStep.Confirmed(check, desk.print(check));
            };
            background.run(deed, step::set, this::failed);
        }
    }

    /** Prints the kept check again. */
    public void printAgain() {
        if (step.get() instanceof ComputerStep.Confirmed now) {
            step.set(new ComputerStep.Working());
            Callable<Optional<DeviceFault>> deed = () -> desk.print(now.check());
            background.run(deed, fault -> step.set(new ComputerStep.Confirmed(now.check(), fault)), this::failed);
        }
    }

    public ReadOnlyObjectProperty<ComputerStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether a line has to be put right first. */
    boolean stops(Line line) {
        return desk.stops(line);
    }

    /** Whether every device was tried, or left out. */
    boolean tried() {
        return trials.stream().allMatch(trial -> trial.stateProperty().get().settled());
    }

    /** Whether every device was tried, every line that asks is confirmed, and none stops. */
    boolean complete(ComputerStep.Checking now) {
        return tried()
                && IntStream.range(0, now.lines().size())
                        .allMatch(at -> !stops(now.lines().get(at))
                                && (!now.lines().get(at).asks() || now.ticked().contains(at)));
    }

    private void failed(Exception error) {
        LOG.error("The check of the computer could not be made", error);
        step.set(new ComputerStep.NotDone());
    }
}
