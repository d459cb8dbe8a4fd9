package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.daybook.PhotoErasure.Step;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.ImmediateBackground;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes its time, and people who do not wait for it: what one visitor said never lands in the case of another. */
class OneVisitAtATimeTest {
    @TempDir
    private Path folder;

    private final Slow disk = new Slow();
    private VisitStation station;
    private VisitViewModel model;

    @BeforeEach
    void open() throws Exception {
        station = new VisitStation(folder.resolve("home"), Moment.AFTER_COMPLETION);
        model = new VisitViewModel(
                new VisitKeeping(
                        station.drafts,
                        station.finish,
                        station.retention,
                        station.aside,
                        new Audit(station.trail, "sato")),
                disk,
                VisitStation.CLOCK);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void keepsTheVisitorWhoSatDownWhileADraftWasBeingOpened() throws Exception {
        Visit left = station.visitAt(Stage.FORM);
        Ticket called = station.tickets.issue(VisitStation.SITE, "A");

        model.resume(left.id());
        model.begin(called);
        disk.catchesUp();

        assertEquals(Optional.of(called), model.visit().map(Visit::ticket));
        assertEquals(
                new VisitState.Serving(Stage.RECEPTION, called.label()),
                model.stateProperty().get());
        assertEquals(Stage.FORM, station.drafts.read(left.id()).stage());
    }

    @Test
    void servesTheDraftThatWasAskedForLast() throws Exception {
        Visit first = station.visitAt(Stage.FORM);
        Visit second = station.visitAt(Stage.CONSENT);

        model.resume(first.id());
        model.resume(second.id());
        disk.catchesUp();

        assertEquals(Optional.of(second.id()), model.visit().map(Visit::id));
        assertEquals(
                new VisitState.Serving(Stage.CONSENT, second.ticket().label()),
                model.stateProperty().get());
    }

    @Test
    void opensNothingForSomebodyWhoHasGone() throws Exception {
        Visit left = station.visitAt(Stage.FORM);

        model.resume(left.id());
        model.putAside();
        disk.catchesUp();

        assertEquals(Optional.empty(), model.visit());
        assertEquals(new VisitState.Idle(), model.stateProperty().get());
    }

    @Test
    void forgetsAVisitThatIsStillBeingWrittenDownWhenItsClerkGoes() throws Exception {
        model.begin(station.tickets.issue(VisitStation.SITE, "A"));
        disk.catchesUp();
        Visit visit = model.visit().orElseThrow();
        InventedVisit.step(visit);

        model.received(visit.reception().orElseThrow());
        model.putAside();
        disk.catchesUp();

        assertEquals(Optional.empty(), model.visit());
        assertEquals(new VisitState.Idle(), model.stateProperty().get());
        assertEquals(Optional.empty(), visit.reception());
        assertEquals(Stage.CONSENT, station.drafts.read(visit.id()).stage());
    }

    /** Trying again ends the visit; it does not bring back a visitor who has left. */
    @Test
    void triesTheEndAgainThatFailed() throws Exception {
        station.close();
        Deque<Step> failing = new ArrayDeque<>(List.of(Step.DECIDED));
        station = new VisitStation(folder.resolve("failing"), Moment.AFTER_COMPLETION, step -> {
            if (failing.remove(step)) {
                throw new IllegalStateException("the disk does not write");
            }
        });
        Visit left = station.visitAt(Stage.PAPER);
        station.model.resume(left.id());

        station.model.leave();
        assertInstanceOf(
                VisitState.NotSaved.class, station.model.stateProperty().get());
        station.model.retry();

        assertEquals(
                new VisitState.Left(left.ticket().label()),
                station.model.stateProperty().get());
        assertEquals(List.of(), station.daybook.drafts());
        assertEquals(List.of(), station.lying());
        assertEquals(List.of(Reason.LEFT), station.erased());
    }

    /** Work that is done when the test says so, in the order in which it was asked for. */
    private static final class Slow implements Background {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
            waiting.add(() -> new ImmediateBackground().run(work, onDone, onFailed));
        }

        void catchesUp() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }
}
