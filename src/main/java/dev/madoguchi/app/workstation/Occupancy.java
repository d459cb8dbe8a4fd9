package dev.madoguchi.app.workstation;

import dev.madoguchi.app.waiting.WaitingRoom;
import dev.madoguchi.visit.Visit;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who is at the desk of a counter: nobody, or one person with their screens. On the JavaFX thread. */
final class Occupancy {
    private final ReadOnlyObjectWrapper<Optional<CounterScreens>> screens =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Departures departures;
    private Optional<Desk> desk = Optional.empty();

    /** @param departures close behind whoever leaves */
    Occupancy(Departures departures) {
        this.departures = departures;
    }

    /** Somebody sits down at a desk that is not shown yet. */
    void taken(Desk by) {
        desk = Optional.of(by);
    }

    /** Their screens are there. */
    void shown(Desk by, Room today) {
        screens.set(Optional.of(new CounterScreens(today, by)));
    }

    /** Whoever sits there leaves; an open visit stays as a draft. */
    void leave() {
        screens.set(Optional.empty());
        Optional<Desk> left = desk;
        desk = Optional.empty();
        left.ifPresent(Desk::leave);
        left.ifPresent(sitting -> departures.begin(sitting::close));
    }

    /** Whether a desk is the one that is taken. */
    boolean isOf(Desk at) {
        return desk.filter(at::equals).isPresent();
    }

    boolean isTaken() {
        return desk.isPresent();
    }

    /** The id of who sits there; empty where nobody does. */
    String who() {
        return desk.map(sitting -> sitting.session().person().id()).orElse("");
    }

    /** The case in hand. */
    Optional<UUID> openCase() {
        return desk.flatMap(sitting -> sitting.visit().visit()).map(Visit::id);
    }

    /** What could not be written down before gets another chance. */
    void writeDown() {
        desk.ifPresent(sitting -> sitting.visit().retry());
    }

    /** Leaves the case in hand as a draft. */
    void putAside() {
        desk.ifPresent(sitting -> sitting.course().putAside());
    }

    /** Has a waiting room follow whether somebody works here. */
    void serve(WaitingRoom waitingRoom) {
        screens.subscribe(now -> now.ifPresentOrElse(
                seated -> {
                    waitingRoom.open(
                            seated.workstation().queue(),
                            seated.ticketPapers(),
                            seated.workstation().ticketLanguages());
                    waitingRoom.tell(new CityNotices(seated.workstation().city().published())::now);
                },
                waitingRoom::shut));
    }

    /** The screens of who is at the desk; empty before sign-in. */
    ReadOnlyObjectProperty<Optional<CounterScreens>> screensProperty() {
        return screens.getReadOnlyProperty();
    }
}
