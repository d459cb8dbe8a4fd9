package dev.madoguchi.app.demo;

import dev.madoguchi.app.workstation.Toolkit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;

/** What is looked at in the course of a demo day: each screen once, by its name. */
final class Album {
    private final Scene scene;
    private final Onlooker onlooker;
    private final Runnable settle;
    private final Set<String> taken = new HashSet<>();

    Album(Scene scene, Onlooker onlooker) {
        this(scene, onlooker, () -> {});
    }

    /** @param settle waits until the screen has what it asked for */
    Album(Scene scene, Onlooker onlooker, Runnable settle) {
        this.scene = scene;
        this.onlooker = onlooker;
        this.settle = settle;
    }

    /** Has what is shown now looked at, once for each name. */
    void take(String name) {
        if (taken.add(name)) {
            settle.run();
            Toolkit.run(() -> {
                try {
                    onlooker.look(name, scene);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
