package dev.madoguchi.app.workstation;

import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.manual.ManualViewModel;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.RailStep;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.StepView;
import java.util.List;
import java.util.Optional;

/** What a desk shows at this moment: a screen, the manual's place for it, and whether somebody is served. On the JavaFX thread. */
final class DeskScreen {
    private final Shell shell;
    private final ManualViewModel manual;
    private final EndedView ended;

    /** @param ended says how a visit ended */
    DeskScreen(Shell shell, ManualViewModel manual, EndedView ended) {
        this.shell = shell;
        this.manual = manual;
        this.ended = ended;
    }

    /** Shows a screen on which nobody is served. */
    void go(StepView view) {
        at(Place.HOME, view);
    }

    /** The same, at its own place in the manual. */
    void at(Place place, StepView view) {
        nobody();
        put(view, place);
    }

    /** Shows a screen; who is served stays. */
    void put(StepView view, Place place) {
        manual.at(place);
        shell.show(view);
    }

    /** Nobody is served any more. */
    void nobody() {
        shell.header().visitor(Optional.empty());
        shell.rail().show(List.of());
    }

    /** Somebody is served, and stands at a step. */
    void serving(String number, List<RailStep> steps, Place place) {
        shell.header().visitor(Optional.of(number));
        shell.rail().show(steps);
        manual.at(place);
    }

    /** Shows a step; one that is shown already stays, as a step that saves something and goes on would begin anew. */
    void step(StepView step) {
        if (!shell.shown().equals(Optional.of(step))) {
            shell.show(step);
        }
    }

    /** Shows a screen in place of the step. */
    void instead(StepView view) {
        shell.show(view);
    }

    /** Says how a visit ended, and offers the way on. */
    void end(Notice notice) {
        shell.rail().show(List.of());
        ended.tell(notice);
        ended();
    }

    /** Offers the way on after a visit that has ended. */
    void ended() {
        shell.show(ended);
    }

    /** Says how it stands by now with a visit that has ended. */
    void tell(Notice notice) {
        ended.tell(notice);
    }
}
