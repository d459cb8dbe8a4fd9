package dev.madoguchi.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Hands what a fast thread tells to the JavaFX thread, at the speed of the screen: what was overtaken is dropped, and
 * never more than one thing waits.
 *
 * @param <T> what is told
 */
public final class Latest<T> implements Consumer<T> {
    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private final Consumer<? super T> screen;

    /**
     * A way to the screen.
     *
     * @param screen is told on the JavaFX thread
     */
    public Latest(Consumer<? super T> screen) {
        this.screen = screen;
    }

    /** Tells this, unless something newer comes before the screen listens. May be called on any thread. */
    @Override
    public void accept(T told) {
        if (newest.getAndSet(told) == null) {
            Platform.runLater(this::tell);
        }
    }

    /** Forgets what was not told yet. */
    public void forget() {
        newest.set(null);
    }

    private void tell() {
        T told = newest.getAndSet(null);
        if (told != null) {
            screen.accept(told);
        }
    }
}
