package dev.madoguchi.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs slow work away from the JavaFX thread and hands the outcome back on it. */
public interface Background {

    /**
     * Starts the work and returns at once. Exactly one of the two consumers is called, on the JavaFX thread; none where the program is
     * being closed.
     *
     * @param work may block; every wait in it has a limit
     */
    <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed);
}
