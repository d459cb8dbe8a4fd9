package dev.madoguchi.app.demo;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
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
            Toolkit.run(() -> look(name));
        }
    }

    /**
     * Has a screen looked at that changes by itself, such as a live picture, in a moment in which it is as it should be.
     *
     * @param limit for the wait for such a moment
     * @throws IllegalStateException when none came in time
     */
    <T> void takeWhile(String name, ObservableValue<T> value, Predicate<? super T> fits, Duration limit) {
        Watching.until(value, fits, limit);
        if (taken.add(name)) {
            settle.run();
            while (!Toolkit.call(() -> fits.test(value.getValue()) && look(name))) {
                Watching.until(value, fits, limit);
            }
        }
    }

    private boolean look(String name) {
        try {
            onlooker.look(name, scene);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
