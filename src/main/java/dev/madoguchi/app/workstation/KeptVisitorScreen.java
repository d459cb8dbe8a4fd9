package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.ui.Background;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers whether this station uses a second display for the visitor. */
record KeptVisitorScreen(StationSettings settings, Background background) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptVisitorScreen.class);

    void keep(boolean wanted) {
        Callable<Boolean> keeping = () -> {
            settings.keepVisitorScreen(wanted);
            return wanted;
        };
        background.run(
                keeping, kept -> {}, error -> LOG.warn("The choice of the visitor's screen was not kept", error));
    }
}
