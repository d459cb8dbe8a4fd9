package dev.madoguchi.app.workstation;

import dev.madoguchi.ui.Theme;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** JavaFX without an Application class: started once, asked from any thread. */
public final class Toolkit {
    private static final long START_SECONDS = 30;
    private static final long DEED_SECONDS = 60;

    /** Why it cannot be started; empty while nobody tried in vain. */
    private static String failure = "";

    private static boolean running;

    private Toolkit() {}

    /** Starts JavaFX and reads the style sheets while the caller goes on; {@link #start()} waits for it, and tells if it failed. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("toolkit-start").start(() -> {
            try {
                start();
                Platform.runLater(Theme::prepare);
            } catch (IllegalStateException keptAsFailure) {
                // whoever needs the window is told by start()
            }
        });
    }

    /**
     * Starts JavaFX, once; the program then lives until {@link #stop()}.
     *
     * @throws IllegalStateException where there is no display
     */
    public static synchronized void start() {
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        if (!running) {
            try {
                launch();
                running = true;
            } catch (IllegalStateException e) {
                failure = String.valueOf(e.getMessage());
                throw e;
            }
        }
    }

    private static void launch() {
        CountDownLatch started = new CountDownLatch(1);
        PrintStream errors = System.err;
        System.setErr(new WithoutPulse(errors));
        try {
            begin(started);
            Platform.setImplicitExit(false);
            if (!started.await(START_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX did not start in " + START_SECONDS + " seconds");
            }
        } catch (UnsupportedOperationException e) {
            throw new IllegalStateException("there is no display to show a window on", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while JavaFX started", e);
        } finally {
            System.setErr(errors);
        }
    }

    private static void begin(CountDownLatch started) {
        try {
            // what startup is given is done in its midst, and only the deed after that when all has begun
            Platform.startup(() -> Platform.runLater(started::countDown));
        } catch (IllegalStateException runsAlready) {
            Platform.runLater(started::countDown);
        }
    }

    /** JavaFX tells whoever started the program that it heeds {@code javafx.animation.pulse}, and nobody asked. */
    private static final class WithoutPulse extends PrintStream {
        private WithoutPulse(PrintStream all) {
            super(all, true);
        }

        @Override
        public void println(@Nullable String line) {
            if (line == null || !line.startsWith("Setting PULSE_DURATION")) {
                super.println(line);
            }
        }
    }

    /** Does something on the JavaFX thread and waits for what it gives. */
    public static <T> T call(Callable<T> deed) {
        FutureTask<T> task = new FutureTask<>(deed);
        Platform.runLater(task);
        try {
            return task.get(DEED_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the JavaFX thread", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("failed on the JavaFX thread", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the JavaFX thread did not answer in " + DEED_SECONDS + " seconds", e);
        }
    }

    /** Does something on the JavaFX thread and waits until it is done. */
    public static void run(Runnable deed) {
        call(() -> {
            deed.run();
            return true;
        });
    }

    /** Ends JavaFX. */
    public static void stop() {
        Platform.exit();
    }
}
