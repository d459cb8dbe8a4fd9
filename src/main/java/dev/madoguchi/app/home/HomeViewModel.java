package dev.madoguchi.app.home;

import dev.madoguchi.ui.Background;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The home screen without its pixels: how it stands, and where one can go. */
public final class HomeViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(HomeViewModel.class);

    private final HomeLook look;
    private final Background background;
    private final HomeWays ways;
    private final ReadOnlyObjectWrapper<HomeState> state = new ReadOnlyObjectWrapper<>(HomeState.empty());
    private boolean looking;
    private boolean troubled;
    private boolean left;

    public HomeViewModel(HomeLook look, Background background, HomeWays ways) {
        this.look = look;
        this.background = background;
        this.ways = ways;
    }

    /** Looks again. Called every second while the screen is seen. */
    public void tick() {
        if (!looking && !left) {
            looking = true;
            background.run(() -> look.look(ways.permit()), this::looked, this::notLooked);
        }
    }

    /** Whoever sat here goes: what is looked at closes, and a look that is under way comes to nothing. */
    public void leave() {
        left = true;
    }

    public ReadOnlyObjectProperty<HomeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    HomeWays ways() {
        return ways;
    }

    private void looked(HomeState now) {
        looking = false;
        troubled = false;
        if (!now.equals(state.get())) {
            state.set(now);
        }
    }

    private void notLooked(Exception error) {
        looking = false;
        if (!troubled && !left) { // said once, not every second for as long as it lasts
            troubled = true;
            LOG.error("The home screen could not be brought up to date", error);
        }
    }
}
