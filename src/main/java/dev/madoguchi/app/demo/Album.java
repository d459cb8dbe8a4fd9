package dev.madoguchi.app.demo;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.ui.Screenshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;

/** Pictures of the screens, one of each step. */
final class Album {
    private final Scene scene;
    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    Album(Scene scene, Path folder) {
        this.scene = scene;
        this.folder = folder;
    }

    /** Takes a picture of what is shown now, once for each name. */
    void take(String name) {
        if (taken.add(name)) {
            Toolkit.run(() -> {
                try {
                    Screenshot.save(scene, folder.resolve("%02d-%s.png".formatted(taken.size(), name)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
