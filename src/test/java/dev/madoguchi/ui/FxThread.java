package dev.madoguchi.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** The JavaFX thread for tests that need controls but no window. */
public final class FxThread {
    private static final int SECONDS = 60;

    private FxThread() {}

    /** Runs the work on the JavaFX thread, which is started when it does not run yet, and waits for its result. */
    public static <T> T call(Callable<T> work) throws ExecutionException, InterruptedException, TimeoutException {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(SECONDS, TimeUnit.SECONDS);
    }

    private static void start() throws InterruptedException, TimeoutException {
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyRunning) {
            return;
        }
        if (!running.await(SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("JavaFX did not start");
        }
    }
}
