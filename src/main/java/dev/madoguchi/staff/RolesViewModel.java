package dev.madoguchi.staff;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permits;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may do what, without its pixels, and where a deputy stands in for the supervisor. */
public final class RolesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RolesViewModel.class);

    private final Permits permits;
    private final StandIns standIns;
    private final Person person;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<StandIn>> standing;
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param person who is at the desk */
    public RolesViewModel(Permits permits, StandIns standIns, Person person, Background background) {
        this.permits = permits;
        this.standIns = standIns;
        this.person = person;
        this.background = background;
        standing = new ReadOnlyObjectWrapper<>(standIns.now());
    }

    /** Says that the supervisor is not there, and stands in for that person. */
    public void standIn() {
        run(() -> {
            standIns.begin(permits, person);
            return standIns.now();
        });
    }

    /** Ends one's own time. */
    public void standBack() {
        run(() -> {
            standIns.end(person.id());
            return standIns.now();
        });
    }

    private void run(Callable<Optional<StandIn>> deed) {
        background.run(deed, this::done, this::failed);
    }

    private void done(Optional<StandIn> now) {
        trouble.set(Optional.empty());
        standing.set(now);
    }

    private void failed(Exception error) {
        trouble.set(Optional.of(Trouble.of(error, LOG)));
    }

    /** Who stands in for the supervisor. */
    public ReadOnlyObjectProperty<Optional<StandIn>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Why the last deed could not be done. */
    public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    Person person() {
        return person;
    }

    Permits permits() {
        return permits;
    }

    /** Whether the person is one who may stand in. */
    public boolean mayStandIn() {
        return permits.allow(person.role(), Act.STAND_IN);
    }
}
