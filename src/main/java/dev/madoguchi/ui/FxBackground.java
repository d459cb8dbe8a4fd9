package dev.madoguchi.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The one place where threads and {@link Platform#runLater} meet. */
public final class FxBackground implements Background, AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("background-", 1).factory());

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
        executor.execute(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> onDone.accept(result));
            } catch (Exception error) {
                Platform.runLater(() -> onFailed.accept(error));
            } catch (OutOfMemoryError | LinkageError error) {
                // Told as well, or a screen would wait for ever.
                Platform.runLater(() -> onFailed.accept(new IllegalStateException("work was cut off", error)));
            }
        });
    }

    /** Interrupts what still runs; its outcome is no longer told. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
