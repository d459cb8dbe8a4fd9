package dev.madoguchi.app.command;

import java.util.concurrent.CountDownLatch;

/** Waits for the end of a command that runs until somebody stops it. */
final class Until {
    private static final long CLOSE_MILLIS = 5_000;

    private Until() {}

    /** Returns when the program is asked to stop, and keeps it alive until this thread has closed what it opened. */
    static void stopped() {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread closing = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopped.countDown();
                            try {
                                closing.join(CLOSE_MILLIS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
