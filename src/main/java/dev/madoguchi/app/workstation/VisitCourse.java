package dev.madoguchi.app.workstation;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.role.Act;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.visit.FormsOfToday;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visit.VisitViewModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.Button;

/** The visit in hand: which of its steps is shown, how it is put aside, and what is shown when it ends. On the JavaFX thread. */
final class VisitCourse {
    private final Post post;
    private final Room room;
    private final DeskScreen screen;
    private final VisitViewModel visit;
    private final Arrivals arrivals;
    private final Runnable goHome;
    private final VisitRail rail;
    private final VisitSteps steps;
    private final AsideDesk aside;
    private final Later<StepView> notSavedView;

    /**
     * The neighbours of a visit.
     *
     * @param glass what a desk looks and is looked at through
     */
    record Around(Arrivals arrivals, SlipDesk slips, SecondDesk second, VisitSteps.Glass glass) {}

    VisitCourse(Post post, VisitViewModel visit, Around around, Runnable goHome) throws FontsMissingException {
        this.post = post;
        this.visit = visit;
        this.arrivals = around.arrivals();
        this.goHome = goHome;
        this.room = post.room();
        this.screen = post.screen();
        rail = new VisitRail(room.texts());
        steps = new VisitSteps(
                room,
                around.glass(),
                visit,
                new FormsOfToday(post.workstation().daybook(), room.clock()),
                new VisitSteps.Staff(
                        post.person(),
                        post.audit(),
                        around.second().second(),
                        around.second().online(),
                        arrivals.hours(),
                        this::putAside));
        aside = new AsideDesk(
                room,
                post.workstation().visitsAside(),
                around.slips().aside(),
                post.audit(),
                new AsideDesk.Ways(this::resumeAside, this::beginAnew, this::putAside, this::goOn, goHome));
        notSavedView = new Later<>(() -> new NotSavedView(room.texts(), visit::retry));
    }

    /** Shows the cases that were put aside. */
    void goAside() {
        post.gate().through(Act.RECEIVE, () -> {
            screen.nobody();
            screen.put(aside.view(), Place.ASIDE);
        });
    }

    private void resumeAside(AsideCase put) {
        arrivals.expect(Optional.of(put.kept().answers(room.profile())), Optional.empty());
        visit.resume(put.visit());
    }

    private void beginAnew(AsideCase put) {
        arrivals.begin(put.kept().answers(room.profile()), Optional.of(put));
    }

    /** What asks, at every step, why the visit is put aside. */
    Button putAsideDeed() {
        return Deed.other("rail-aside", room.texts().get("aside.stepDeed"), Shortcut.ASIDE, this::askAside);
    }

    /** Asks why the visit in hand is put aside. */
    void askAside() {
        if (visit.stateProperty().get() instanceof VisitState.Serving serving) {
            if (serving.stage() == Stage.RECEPTION) {
                arrivals.answered(steps.reception().answers());
            }
            screen.put(aside.puttingView(), Place.ASIDE);
        }
    }

    private void putAside(AsideReason why) {
        visit.putAside(why, arrivals.kept());
    }

    /** Goes on with the visit in hand after all. */
    private void goOn() {
        if (visit.stateProperty().get() instanceof VisitState.Serving serving) {
            serve(serving.stage(), serving.ticket());
        }
    }

    /** Leaves the visit as a draft, until somebody is there who goes on with it. */
    void putAside() {
        visit.putAside();
        arrivals.visitEnded();
        goHome.run();
    }

    /** Goes on with the case that whoever sat here before left open. */
    void takeUp(UUID draft) {
        visit.resume(draft);
    }

    /** Shows where the visit stands now. */
    void show(VisitState now) {
        switch (now) {
            case VisitState.Idle idle -> {}
            case VisitState.Saving saving -> {}
            case VisitState.Serving serving -> serve(serving.stage(), serving.ticket());
            case VisitState.NotSaved failed -> screen.instead(notSavedView.get());
            case VisitState.Sealed done -> {
                post.workstation().sync().wake();
                arrivals.visitEnded();
                screen.end(Notice.of(room.texts(), Tone.READY, "visit.sealed", done.ticket()));
            }
            case VisitState.Aside put -> {
                arrivals.visitEnded();
                arrivals.expect(Optional.empty(), Optional.empty());
                screen.nobody();
                aside.hand(put.put(), screen::tell);
                screen.ended();
            }
            case VisitState.Left left -> {
                arrivals.visitEnded();
                screen.end(Notice.of(room.texts(), Tone.READY, "visit.left", left.ticket()));
            }
        }
    }

    private void serve(Stage stage, String number) {
        Optional<Act> act = StageActs.of(stage);
        if (act.isPresent() && !post.permit().may(act.get())) {
            handOn(stage, act.get());
            return;
        }
        if (act.isPresent()) {
            visit.visit().ifPresent(open -> open.handledBy(post.person().id()));
        }
        boolean express = visit.visit()
                .flatMap(Visit::reception)
                .flatMap(Reception::express)
                .isPresent();
        screen.serving(number, rail.at(stage, express), Place.valueOf(stage.name()));
        if (stage == Stage.RECEPTION) {
            visit.visit()
                    .map(open -> open.ticket())
                    .map(Ticket::purpose)
                    .ifPresent(series -> arrivals.receive(series, steps.reception()));
        }
        if (stage == Stage.CONSENT) {
            steps.consent().ask(visit.visit().filter(Visit::asksAgain).isPresent());
        }
        screen.step(steps.of(stage));
    }

    /** The next step is somebody else's: the visit waits as a draft. */
    private void handOn(Stage stage, Act act) {
        post.note("act.refused", act.name());
        visit.putAside();
        arrivals.visitEnded();
        screen.nobody();
        screen.end(Notice.of(
                Tone.PERSON,
                room.texts().get("home.handOn", room.texts().get("visit.stage." + stage)),
                room.texts().get("home.handOn.todo", post.whoMay(act))));
    }

    /** The screens of a visit, to be made ahead, in the order in which they are shown. */
    List<Later<StepView>> screens() {
        return Stream.concat(steps.screens().stream(), aside.screens().stream()).toList();
    }

    VisitSteps steps() {
        return steps;
    }

    AsideDesk aside() {
        return aside;
    }
}
