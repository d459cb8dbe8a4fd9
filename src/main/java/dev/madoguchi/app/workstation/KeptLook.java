package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.Looks;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The look of this station's window, which whoever changes it finds again. */
record KeptLook(StationSettings settings, Background background) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLook.class);

    /** Has a window wear it. */
    void wear(Scene scene) {
        new Looks(settings.look(), this::keep).wear(scene);
    }

    private void keep(Look look) {
        Callable<Look> keeping = () -> {
            settings.keepLook(look);
            return look;
        };
        background.run(keeping, kept -> {}, error -> LOG.warn("The look of the window was not kept", error));
    }
}
