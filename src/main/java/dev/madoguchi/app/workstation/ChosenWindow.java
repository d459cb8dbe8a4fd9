package dev.madoguchi.app.workstation;

import dev.madoguchi.queue.desk.WindowChoice;
import java.io.IOException;
import java.util.Optional;

/** The window that a station works at, in its settings. */
record ChosenWindow(StationSettings settings) implements WindowChoice {

    @Override
    public Optional<String> chosen() {
        return settings.window();
    }

    @Override
    public void keep(String window) throws IOException {
        settings.keepWindow(window);
    }
}
