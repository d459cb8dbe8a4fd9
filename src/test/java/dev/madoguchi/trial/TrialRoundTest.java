package dev.madoguchi.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.ImmediateBackground;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TrialRoundTest {
    private final List<Subject> tried = new ArrayList<>();
    private final OneByOne background = new OneByOne();

    @Test
    void beginsATrialWhenTheOneBeforeHasEnded() {
        List<TrialModel> trials = trials(background, Subject.CAMERA, Subject.SLIP, Subject.CITY);

        TrialRound.begin(trials);
        assertEquals(new TrialState.Working(), trials.get(0).stateProperty().get());
        assertEquals(new TrialState.Untried(), trials.get(1).stateProperty().get());

        background.finish();
        assertEquals(new TrialState.Working(), trials.get(1).stateProperty().get());
        assertEquals(new TrialState.Untried(), trials.get(2).stateProperty().get());

        background.finish();
        background.finish();
        assertEquals(List.of(Subject.CAMERA, Subject.SLIP, Subject.CITY), tried);
    }

    @Test
    void goesOnAfterADeviceThatIsNotThere() {
        TrialModel absent = new TrialModel(
                new AskedTrial(Subject.CAMERA, () -> {
                    throw new DeviceException(DeviceFault.ABSENT, "no camera");
                }),
                background);
        TrialModel slip = trials(background, Subject.SLIP).getFirst();

        TrialRound.begin(List.of(absent, slip));
        background.finish();

        assertEquals(
                new TrialState.Failed(DeviceFault.ABSENT),
                absent.stateProperty().get());
        assertEquals(new TrialState.Working(), slip.stateProperty().get());
    }

    @Test
    void passesOverWhatIsSettledWhenItsTurnComes() {
        List<TrialModel> trials = trials(background, Subject.CAMERA, Subject.SLIP, Subject.CITY);

        TrialRound.begin(trials);
        trials.get(1).leaveOut("ordered for tomorrow");
        background.finish();
        background.finish();

        assertEquals(List.of(Subject.CAMERA, Subject.CITY), tried);
    }

    @Test
    void beginsNoFurtherTrialOnceItHasEnded() {
        TrialRound round = TrialRound.begin(trials(background, Subject.CAMERA, Subject.SLIP));

        round.end();
        background.finish();

        assertEquals(List.of(Subject.CAMERA), tried);
    }

    @Test
    void triesAllWhereEachAnswersAtOnce() {
        TrialRound.begin(trials(new ImmediateBackground(), Subject.CAMERA, Subject.SLIP, Subject.CITY));

        assertEquals(List.of(Subject.CAMERA, Subject.SLIP, Subject.CITY), tried);
    }

    private List<TrialModel> trials(Background by, Subject... subjects) {
        return List.of(subjects).stream()
                .map(subject -> new TrialModel(new AskedTrial(subject, () -> seen(subject)), by))
                .toList();
    }

    private String seen(Subject subject) {
        tried.add(subject);
        return subject.name();
    }

    /** Work that is done when the test says so. */
    private static final class OneByOne implements Background {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
            waiting.add(() -> new ImmediateBackground().run(work, onDone, onFailed));
        }

        void finish() {
            waiting.remove().run();
        }
    }
}
