package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.ui.Display;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.ui.VisitorStage;
import dev.madoguchi.visitor.Attendant;
import dev.madoguchi.visitor.VisitorSight;
import dev.madoguchi.visitor.VisitorView;
import dev.madoguchi.visitor.VisitorViewModel;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** The visitor's side of a counter: their screen, and what mirrors a visit on it while somebody sits at the desk. */
public final class VisitorSide implements AutoCloseable {
    private final VisitorScreen screen = new VisitorScreen();
    private final VisitorViewModel model = new VisitorViewModel();
    private final VisitorStage stage;
    private final VisitorControls controls;
    private final Room room;
    private final Subscription listening;
    private Optional<VisitorMirror> mirror = Optional.empty();
    private Optional<SpokenLanguage> spoken = Optional.empty();

    VisitorSide(Room room, Scene clerk, StationSettings settings) {
        this(room, clerk, settings, Display.plugged());
    }

    /**
     * A visitor's side of its own.
     *
     * @param clerk what the clerk's window shows
     * @param displays those that are plugged in now
     */
    VisitorSide(Room room, Scene clerk, StationSettings settings, ObservableList<Display> displays) {
        this.room = room;
        stage = new VisitorStage(screen, room.texts().get("visit.screen.title"), clerk, displays);
        VisitorView view = new VisitorView(
                model, screen, room.profile().name() + "　" + room.site().name());
        view.turnsBack(
                stage.placeProperty(),
                room.texts(),
                () -> stage.turnedProperty().set(false));
        model.sightProperty().subscribe(sight -> sight.whose().ifPresent(number -> stage.somebody()));
        stage.secondProperty().set(settings.visitorScreen());
        listening = Pulse.everySecond(screen.root(), () -> spoken.ifPresent(SpokenLanguage::tick));
        controls = new VisitorControls(
                model, screen, stage, new KeptVisitorScreen(settings, room.background()), room.texts());
    }

    /** Puts the clerk's deeds for the visitor's screen where the clerk has them on every screen, and goes blank with the clerk's. */
    void belongTo(Shell shell, ReadOnlyBooleanProperty locked) {
        shell.besideTitle(controls.parts());
        screen.shutProperty().bind(locked.or(shell.coveredProperty()));
    }

    /** Begins to be seen. */
    void open() {
        stage.open();
    }

    /** Mirrors the visits at this desk from now on. */
    void mirror(Desk desk, Room today) {
        leave();
        model.attendedBy(Optional.of(attendant(desk, today)));
        controls.seenProperty().set(true);
        mirror = Optional.of(new VisitorMirror(desk, screen, model));
        spoken = Optional.of(new SpokenLanguage(desk.visit(), desk.workstation().ticketLanguages(), screen, room));
    }

    /** Nobody sits at the desk any more. */
    void leave() {
        mirror.ifPresent(VisitorMirror::close);
        mirror = Optional.empty();
        spoken.ifPresent(SpokenLanguage::close);
        spoken = Optional.empty();
        controls.seenProperty().set(false);
        model.attendedBy(Optional.empty());
        model.show(new VisitorSight.Closed());
        stage.nobody();
    }

    private static Attendant attendant(Desk desk, Room today) {
        var person = desk.session().person();
        Optional<String> name = switch (today.profile().rules().attendant()) {
            case FULL_NAME -> Optional.of(person.name());
            case FAMILY_NAME -> Optional.of(person.name().split("\\s|　", 2)[0]);
            case ROLE -> Optional.empty();
        };
        return new Attendant(name, person.role());
    }

    /** What the visitor sees. */
    public VisitorViewModel model() {
        return model;
    }

    /** On what they see it. */
    public VisitorScreen screen() {
        return screen;
    }

    /** Where it stands. */
    public VisitorStage stage() {
        return stage;
    }

    @Override
    public void close() {
        leave();
        listening.unsubscribe();
        stage.close();
    }
}
