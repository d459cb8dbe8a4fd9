package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.CodeCamera;
import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.aside.AsideView;
import dev.madoguchi.aside.AsideViewModel;
import dev.madoguchi.aside.PutAsideView;
import dev.madoguchi.aside.PutAsideViewModel;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.visit.VisitsAside;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cases that one person puts aside and takes up again: the screens, the slips, and the erasing. On the JavaFX thread. */
final class AsideDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AsideDesk.class);

    private final Room room;
    private final VisitsAside visits;
    private final AsidePapers papers;
    private final Audit audit;
    private final AsideViewModel model;
    private final Later<StepView> view;
    private final PutAsideViewModel putting;
    private final Later<StepView> puttingView;

    /**
     * Where it goes on.
     *
     * @param resume takes a case up where it was left
     * @param anew begins with the choices that are left of a case
     * @param put is told why the case in hand is put aside
     * @param back goes on with the case in hand
     */
    record Ways(
            Consumer<AsideCase> resume,
            Consumer<AsideCase> anew,
            Consumer<AsideReason> put,
            Runnable back,
            Runnable home) {}

    AsideDesk(Room room, VisitsAside visits, AsidePapers papers, Audit audit, Ways ways) {
        this.room = room;
        this.visits = visits;
        this.papers = papers;
        this.audit = audit;
        model = new AsideViewModel(
                visits.cases(),
                visits::opens,
                new AsideViewModel.Deeds(ways.resume(), ways.anew(), papers::print, this::end),
                room.background());
        CodeCamera camera = new CodeCamera(room.devices().cameras(), room.background());
        var eye = new AsideView.Eye(camera::look, camera::stop, camera.lookingProperty());
        view = new Later<>(() -> new AsideView(model, eye, room.clock().getZone(), room.texts(), ways.home()));
        putting = new PutAsideViewModel(ways.put(), ways.back());
        puttingView = new Later<>(() -> new PutAsideView(putting, room.texts()));
    }

    private void end(AsideCase put) throws Exception {
        audit.during(Touch.of(AuditDeed.CASE_DROPPED, put.visit()), () -> {
            visits.end(put);
            return true;
        });
    }

    /**
     * Prints the slip of a case that was just put aside.
     *
     * @param tell is told how it stands, now and when the slip is out
     */
    void hand(AsideCase put, Consumer<Notice> tell) {
        tell.accept(notice(Tone.WORKING, put, "aside.done.printing"));
        room.background().run(() -> papers.print(put), outcome -> tell.accept(handed(put, outcome)), error -> {
            LOG.error("The slip of a case that was put aside could not be printed", error);
            tell.accept(notice(Tone.STOPPED, put, "aside.done.notPrinted"));
        });
    }

    private Notice handed(AsideCase put, PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed printed -> notice(Tone.READY, put, "aside.done.printed");
            case PrintOutcome.Unknown unknown -> notice(Tone.WARNING, put, "aside.done.queued");
            case PrintOutcome.NotPrinted not -> notice(Tone.STOPPED, put, "aside.done.notPrinted");
        };
    }

    private Notice notice(Tone tone, AsideCase put, String todo) {
        var texts = room.texts();
        return Notice.of(tone, texts.get("aside.done", put.ticket(), put.label()), texts.get(todo));
    }

    /** Its screens, to be made ahead. */
    List<Later<StepView>> screens() {
        return List.of(view, puttingView);
    }

    StepView view() {
        return view.get();
    }

    AsideViewModel model() {
        return model;
    }

    PutAsideViewModel putting() {
        return putting;
    }

    StepView puttingView() {
        return puttingView.get();
    }
}
