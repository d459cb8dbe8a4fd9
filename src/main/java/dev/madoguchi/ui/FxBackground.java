package dev.madoguchi.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The one place where threads and {@link Platform#runLater} meet. */
public final class FxBackground implements Background, AutoCloseable {
    private static final int IDLE_SECONDS = 60;

    /** Takes any amount of work; what is asked of it when it is closed is not begun. */
    private final ExecutorService executor = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            BehindScreen.threads().name("background-", 1).factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
        executor.execute(() -> {
            try {
                T result = work.call();
                tell(onDone, result);
            } catch (Exception error) {
                tell(onFailed, error);
            } catch (OutOfMemoryError | LinkageError error) {
                // Told as well, or a screen would wait for ever.
                tell(onFailed, new IllegalStateException("work was cut off", error));
            }
        });
    }

    private <T> void tell(Consumer<? super T> who, T outcome) {
        Platform.runLater(() -> {
            if (!executor.isShutdown()) {
                who.accept(outcome);
            }
        });
    }

    /** Interrupts what still runs; its outcome is no longer told, and nothing more is begun. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
